/* What is typed about a file to bring saves itself: only what changed is sent, so that two windows do not overwrite each other's fields. What
   could not be sent yet stays on this device, encrypted (unsent.js), until it is. */
addEventListener("DOMContentLoaded", function () {
  "use strict";
  const kw = window.keptword;
  const form = document.querySelector("form[data-settings]");
  if (!form) return;
  const said = form.dataset;
  const state = form.querySelector("[data-typed-state]");
  const AFTER = 1200;
  const RETRY = 5000;
  const unsent = kw.unsent.at(said.person, said.settings);
  let stored = collect();
  let timer = 0;
  let turn = Promise.resolve(true);
  let halted = false;

  /* By the names the server knows: the place in the page, or what the field itself names. */
  function collect() {
    const fields = {};
    for (const one of form.elements) {
      if (!one.name || !one.name.startsWith("bring:") || ["hidden", "submit", "button"].includes(one.type)) continue;
      const name = one.closest("[data-field]")?.dataset.field || one.name.slice("bring:".length).replaceAll(":", ".");
      if (one.type === "checkbox") fields[name + "." + one.value] = String(one.checked);
      else if (one.type !== "radio" || one.checked) fields[name] = one.value;
    }
    return fields;
  }

  function changed() {
    const now = collect();
    return Object.fromEntries(Object.entries(now).filter(([name, value]) => stored[name] !== value));
  }

  const open = () => Object.keys(changed()).length > 0;
  const keepHere = () => unsent.soon(() => (open() ? changed() : undefined));

  async function send() {
    clearTimeout(timer);
    const fields = changed();
    if (halted) return false;
    if (!Object.keys(fields).length) return true;
    let answer;
    let json = {};
    try {
      answer = await kw.fetch(said.settings, { method: "PUT", body: JSON.stringify({ person: said.person, fields }) });
      json = await answer.json().catch(() => ({}));
    } catch {
      answer = { ok: false, status: 0 };
    }
    if (answer.ok) {
      stored = { ...stored, ...fields };
      state.textContent = json.saved;
      if (open()) return send();
      await unsent.forget();
      return true;
    }
    halted = answer.status === 404 || json.error === "another-person";
    state.textContent = json.message || said.failed;
    if (answer.status === 401) kw.notice(document.body.dataset.signIn, { href: "/", text: document.body.dataset.signInLink });
    if (!halted) timer = setTimeout(save, RETRY);
    return false;
  }

  function save() {
    turn = turn.then(send, send);
    return turn;
  }

  function typed() {
    if (!open()) return;
    keepHere();
    if (halted) return;
    state.textContent = said.unsaved;
    clearTimeout(timer);
    timer = setTimeout(save, AFTER);
  }

  unsent.read().then((left) => {
    if (!left) return;
    for (const one of form.elements) {
      if (!one.name || !one.name.startsWith("bring:")) continue;
      const name = one.closest("[data-field]")?.dataset.field || one.name.slice("bring:".length).replaceAll(":", ".");
      if (one.type === "checkbox") {
        if (left[name + "." + one.value] !== undefined) one.checked = left[name + "." + one.value] === "true";
      } else if (one.type === "radio") {
        if (left[name] !== undefined) one.checked = left[name] === one.value;
      } else if (left[name] !== undefined && !["hidden", "submit", "button"].includes(one.type)) one.value = left[name];
    }
    if (!open()) {
      unsent.forget();
      return;
    }
    form.querySelectorAll("details").forEach((part) => (part.open = true));
    state.textContent = said.back;
    save();
  });
  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("focusout", () => open() && save());
  form.addEventListener("submit", () => {
    halted = true;
    clearTimeout(timer);
  });
  addEventListener("online", () => open() && save());
  addEventListener("beforeunload", (e) => {
    if (!kw.idleOver && open() && !halted) {
      save();
      e.preventDefault();
    }
  });
  kw.flush = () => save().then((safe) => safe || !open());
});
