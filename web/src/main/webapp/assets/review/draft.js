/* The draft of the reply: autosave, and two windows that write one. */
import { newId } from "../shell/ids.js";
import { call } from "../shell/request.js";
import { saving } from "../shell/saving.js";
import { complain, moved } from "./complain.js";
import { keepHere, received } from "./device.js";
import { answerable, byId, lead, person, revision, said } from "./page.js";
import { key } from "./words.js";
import { draft, feedback, fill, inLine, reply } from "./writing.js";

const state = byId("save-state");
let timer;
let again;

export function say(kind, text) {
  state.dataset.kind = kind;
  if (state.textContent !== text) state.textContent = text;
}

export function typed() {
  reply.idempotencyKey = newId();
  keepHere();
  if (key(draft()) === reply.saved) return;
  say("open", said.unsaved);
  clearTimeout(timer);
  timer = setTimeout(() => inLine(save), 900);
}

export function retryLater() {
  clearTimeout(again);
  again = setTimeout(() => saving.flush(), 8000);
}

export async function save() {
  clearTimeout(timer);
  const now = draft();
  const mine = key(now);
  if (!answerable || mine === reply.saved) return true;
  if (reply.conflict || reply.leaving) return false;
  say("open", said.saving);
  reply.tried.add(mine);
  const answer = await call("PUT", "/api/reviews/" + lead, { person, revision, version: reply.version, ...now });
  if (answer.ok) {
    reply.version = answer.json.version;
    reply.saved = mine;
    reply.tried.clear();
    await received();
    say("good", said.saved.replace("{0}", answer.json.savedAt || ""));
    if (answer.json.moved) moved();
    return key(draft()) === reply.saved ? true : save();
  }
  if (answer.json.error === "stale" && answer.json.current) {
    /* Our own words, whose receipt was lost. */
    if (reply.tried.has(key(answer.json.current))) {
      reply.version = answer.json.current.version;
      reply.saved = key(answer.json.current);
      return save();
    }
    showConflict(answer.json.current);
    return false;
  }
  if (answer.status === 0 || answer.status === 401 || answer.status >= 500) {
    say("wrong", answer.status === 401 ? said.signedOut : said.offline);
    if (answer.status === 401) complain(answer);
    retryLater();
  } else if (answer.json.error === "concluded") {
    say("wrong", said.concluded);
    moved();
  } else {
    say("wrong", answer.json.message || said.unsaved);
    complain(answer);
  }
  return false;
}

export function showConflict(current) {
  reply.conflict = current;
  byId("conflict-feedback").textContent = current.feedback;
  byId("conflict-note").textContent = current.note;
  byId("conflict").hidden = false;
  say("wrong", said.unsaved);
  byId("conflict").scrollIntoView({ block: "nearest" });
}

function settle(take) {
  const other = reply.conflict;
  reply.conflict = null;
  reply.version = other.version;
  reply.saved = key(other);
  byId("conflict").hidden = true;
  if (take) fill(other);
  feedback.focus();
  received();
  inLine(save);
}

export function followConflict() {
  byId("conflict-mine").addEventListener("click", () => settle(false));
  byId("conflict-theirs").addEventListener("click", () => settle(true));
}
