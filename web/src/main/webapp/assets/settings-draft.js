/* What is typed about a file to bring saves itself: only what changed is sent, so that two windows do not overwrite each other's fields.
   What could not be sent yet stays on this device, encrypted, until it is. */
import { askToSignIn } from "./shell/notice.js";
import { presence } from "./shell/presence.js";
import { call } from "./shell/request.js";
import { saving } from "./shell/saving.js";
import { unsent } from "./unsent/store.js";
import { changedFrom, collect, put, served } from "./settings/fields.js";

const AFTER = 1200;
const RETRY = 5000;
const form = document.querySelector("form[data-settings]");
if (form) follow();

function follow() {
  const said = form.dataset;
  const state = form.querySelector("[data-typed-state]");
  const kept = unsent.at(said.person, said.settings);
  let stored = served(form);
  let timer = 0;
  let turn = Promise.resolve(true);
  let halted = false;

  const changed = () => changedFrom(stored, collect(form));
  const open = () => Object.keys(changed()).length > 0;

  async function send() {
    clearTimeout(timer);
    const fields = changed();
    if (halted) return false;
    if (!Object.keys(fields).length) return true;
    const answer = await call("PUT", said.settings, { person: said.person, fields });
    if (answer.ok) {
      stored = { ...stored, ...fields };
      state.textContent = answer.json.saved;
      if (open()) return send();
      await kept.forget();
      return true;
    }
    halted = answer.status === 404 || answer.json.error === "another-person";
    state.textContent = answer.json.message || said.failed;
    if (answer.status === 401) askToSignIn();
    if (!halted) timer = setTimeout(save, RETRY);
    return false;
  }

  function save() {
    turn = turn.then(send, send);
    return turn;
  }

  function typed() {
    if (!open()) return;
    kept.soon(() => (open() ? changed() : undefined));
    if (halted) return;
    state.textContent = said.unsaved;
    clearTimeout(timer);
    timer = setTimeout(save, AFTER);
  }

  async function bringBack() {
    const left = await kept.read();
    if (!left) {
      if (open()) save();
      return;
    }
    kept.took();
    put(form, left);
    kept.soon(() => (open() ? changed() : undefined));
    if (!open()) {
      kept.forget();
      return;
    }
    form.querySelectorAll("details").forEach((part) => (part.open = true));
    state.textContent = said.back;
    save();
  }

  bringBack();
  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("focusout", () => open() && save());
  form.addEventListener("submit", () => {
    halted = true;
    clearTimeout(timer);
  });
  addEventListener("online", () => open() && save());
  addEventListener("beforeunload", (e) => {
    if (!presence.over && open() && !halted) {
      save();
      e.preventDefault();
    }
  });
  saving.flush = () => save().then((safe) => safe || !open());
}
