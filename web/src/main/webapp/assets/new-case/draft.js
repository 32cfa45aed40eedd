/* The draft of a case that is not opened yet: saved while it is typed, whole, on top of the save it was typed on. What another window saved
   meanwhile is never written over; what cannot be sent stays on this device, encrypted, until it is. */
import { fieldsOf, isShownAgain, putValues, servedOf, valuesOf } from "../forms/values.js";
import { ownName } from "../forms/typed.js";
import { STAYS } from "../shell/forms.js";
import { askToSignIn, notice } from "../shell/notice.js";
import { pause } from "../shell/pace.js";
import { presence } from "../shell/presence.js";
import { call } from "../shell/request.js";
import { saving } from "../shell/saving.js";
import { unsent } from "../unsent/store.js";
import { askBeforeDiscarding } from "./discarding.js";
import { leftBehind } from "./left.js";
import { called } from "./names.js";
import { holdSending } from "./sending.js";

const NONE = -1;
const RETRY = 5000;

export function followDraft(form, told) {
  const said = form.dataset;
  const state = form.querySelector("[data-draft-state]");
  const box = form.querySelector("[data-draft-other]");
  const discard = askBeforeDiscarding(form);
  /* A page that shows again what was refused holds the words that were sent. */
  const shownAgain = isShownAgain(form);
  const left = leftBehind(said.person, said.key);
  if (!shownAgain && left.lead()) return;
  const store = unsent.at(said.person, "case-draft/" + said.key);
  const collect = () => JSON.stringify(valuesOf(fieldsOf(form), ownName));
  const plain = JSON.stringify(servedOf(fieldsOf(form), ownName));
  /* What was refused is on no server yet, unless it was saved before it was sent. */
  const draft = { version: NONE, stored: shownAgain ? "" : plain, known: false, other: null, halted: "", sent: null };
  let timer = 0;
  let since = 0;
  let turn = Promise.resolve(true);

  const unsaved = () => collect() !== draft.stored;
  const say = (text) => (state.textContent = text);
  function keepHere() {
    left.remember();
    store.soon(() => (unsaved() ? { text: collect(), basedOn: draft.version, sent: draft.sent } : undefined));
  }
  function forget() {
    left.forget();
    return store.forget();
  }

  function put(text) {
    putValues(fieldsOf(form), JSON.parse(text), ownName);
    told();
  }

  /* The address names the draft, so that a page that is loaded again finds it. */
  function settleAddress() {
    const address = location.pathname + "?draft=" + said.key;
    if (location.pathname + location.search !== address) history.replaceState(history.state, "", address);
  }

  /* Promises whether the words are safe, or an act may carry them. */
  function save() {
    clearTimeout(timer);
    turn = turn.then(send, send);
    return turn;
  }

  async function send() {
    since = 0;
    if (draft.halted) return refuse();
    if (draft.other) return false;
    if (!draft.known && !(await find())) return false;
    if (draft.halted || draft.other) return false;
    const text = collect();
    if (text === draft.stored) return true;
    draft.sent = text;
    keepHere();
    const names = ["first", "second"].map((one) => form.querySelector("[name$=':" + one + "']").value);
    const isCouple = Boolean(form.querySelector("[value='COUPLE']:checked"));
    const body = { person: said.person, basedOn: draft.version, names: called(isCouple ? names : names.slice(0, 1)), text };
    const answer = await call("PUT", said.draft, body);
    if (answer.ok) {
      take(answer.json, text);
      return unsaved() ? send() : true;
    }
    if (answer.json.error === "stale") return look(text);
    return troubled(answer);
  }

  function take(saved, text) {
    draft.version = saved.version;
    draft.stored = text;
    discard.offer(draft.version !== NONE);
    if (!unsaved()) {
      say(saved.saved);
      forget();
    }
  }

  function troubled(answer) {
    if (answer.json.error === "another-person") {
      draft.halted = "another";
      return refuse();
    }
    say(answer.json.message || said.failed);
    if (answer.status === 401) askToSignIn();
    const goes = answer.status !== 0 && answer.status !== 401;
    if (!goes || answer.status >= 500) timer = setTimeout(save, RETRY);
    return goes;
  }

  /* What is saved, before anything else is: asked for once at a time, as a late answer would make this page's own save look like another's. */
  let finding = null;
  const find = () => (finding ||= ask().finally(() => (finding = null)));

  async function ask() {
    const answer = await call("GET", said.draft + "?person=" + said.person);
    if (!answer.ok) {
      troubled(answer);
      return false;
    }
    draft.known = true;
    const found = answer.json;
    if (end(found) || found.version === NONE) return !draft.halted;
    const untouched = collect() === plain && !shownAgain;
    draft.version = found.version;
    draft.stored = found.text;
    discard.offer(true);
    if (untouched) {
      put(found.text);
      say(said.restored + " " + found.saved);
    } else if (found.text !== collect() && !shownAgain) show(found);
    return true;
  }

  /* Somebody saved in between, perhaps this page itself, whose receipt was lost. */
  async function look(mine) {
    const answer = await call("GET", said.draft + "?person=" + said.person);
    if (!answer.ok) return troubled(answer);
    if (end(answer.json)) return false;
    if (answer.json.text === mine) {
      take(answer.json, mine);
      return unsaved() ? send() : true;
    }
    show(answer.json);
    return false;
  }

  /* The draft was opened or discarded in another window: nothing is saved any more. */
  function end(found) {
    if (!found.ended) return false;
    draft.halted = found.opened ? "opened" : "ended";
    draft.address = found.opened;
    if (collect() === plain) leave(found.opened);
    else {
      left.forget();
      refuse();
    }
    return true;
  }

  /* Nobody comes back to a draft that was discarded: what this device still holds of it goes too. */
  async function leave(opened) {
    draft.leaving = true;
    if (!opened) {
      while (await store.read()) store.took();
      await store.forget();
    }
    left.forget();
    location.replace(opened || location.pathname);
  }

  /* Why this page is saved no longer. What was typed stays on it. */
  function refuse() {
    const why = said[draft.halted];
    say(why);
    notice(why, draft.address && { href: draft.address, text: said.look });
    return false;
  }

  function show(other) {
    draft.other = other;
    say("");
    document.getElementById("notice")?.remove();
    box.hidden = false;
  }

  function settle(text) {
    draft.version = draft.other.version;
    draft.stored = draft.other.stored ?? draft.other.text;
    draft.other.took?.();
    draft.other = null;
    box.hidden = true;
    if (text) put(text);
    if (unsaved()) {
      keepHere();
      save();
    } else forget();
  }

  /* What this device holds, on top of what is saved. Where somebody types already, or another window saved meanwhile, the person chooses. */
  function offer(words) {
    if (words.text === draft.stored || words.text === collect()) {
      store.took();
      if (!unsaved()) forget();
      return;
    }
    const asFound = collect() === (draft.version === NONE ? plain : draft.stored);
    if (!asFound || draft.other) {
      show({ version: draft.version, text: words.text, stored: draft.stored, took: store.took });
      return;
    }
    const found = { version: draft.version, text: draft.stored };
    store.took();
    put(words.text);
    say(said.back);
    if (found.version !== words.basedOn && found.text !== words.sent) show(found);
  }

  async function bringBack() {
    await find();
    if (draft.leaving) return;
    const words = shownAgain ? null : await store.read();
    if (words) offer(words);
    if (!unsaved()) return;
    settleAddress();
    keepHere();
    save();
  }

  function typed() {
    settleAddress();
    keepHere();
    if (draft.other || draft.halted) return;
    say(said.unsaved);
    since = since || Date.now();
    clearTimeout(timer);
    timer = setTimeout(save, pause(since, Date.now()));
  }

  box.querySelector("[data-keep]").addEventListener("click", () => settle(null));
  box.querySelector("[data-take]").addEventListener("click", () => settle(draft.other.text));
  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  const again = () => unsaved() && !draft.other && save();
  addEventListener("online", again);
  addEventListener("focus", again);
  addEventListener("beforeunload", (e) => {
    if (!presence.over && unsaved() && !draft.halted && !form.dataset.sent) {
      again();
      e.preventDefault();
    }
  });
  /* The copy on this device goes with the page. A page that stays, because the sign-in ended, saves on. */
  const goesWithPage = () => store.forget();
  function discarding() {
    clearTimeout(timer);
    draft.halted = "ended";
    addEventListener("pagehide", goesWithPage, { capture: true, once: true });
  }
  document.addEventListener(STAYS, () => {
    if (!discard.isSent()) return;
    removeEventListener("pagehide", goesWithPage, { capture: true });
    discard.stays();
    draft.halted = "";
    if (unsaved()) keepHere();
  });
  holdSending(form, {
    isSafe: () => draft.halted === "ended" || !(draft.halted || draft.other || unsaved()),
    save,
    discarding,
  });
  saving.flush = () => save().then((safe) => safe || !unsaved());
  if (shownAgain) settleAddress();
  bringBack();
}
