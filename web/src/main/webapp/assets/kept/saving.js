/* Saves notes one after the other: no save overtakes another or overwrites what another window saved. */
import { askToSignIn, notice } from "../shell/notice.js";
import { call } from "../shell/request.js";
import { keepHere, said, unsaved } from "./page.js";
import { show } from "./versions.js";

const RETRY = 5000;
const ASKING = 4000;
const LARGEST_KEPT_ALIVE = 15000;

let tellKnown;
const known = new Promise((done) => (tellKnown = done));
/* What is stored of all notes of the page has been found out. */
export const allKnown = () => tellKnown();

export const allNotes = () => call("GET", said.notes + "?person=" + said.person);

/* Promises whether the words are safe, or an act may carry them. */
export function save(note) {
  clearTimeout(note.timer);
  note.turn = note.turn.then(() => send(note), () => send(note));
  return note.turn;
}

async function send(note) {
  clearTimeout(note.timer);
  note.since = 0;
  if (note.halted || !note.field.isConnected) return false;
  if (note.other) return false;
  if (note.field.value === note.stored) return true;
  if (!note.known) await Promise.race([known, new Promise((late) => setTimeout(late, ASKING))]);
  if (!note.known) {
    note.state.textContent = said.failed;
    return false;
  }
  const text = note.field.value;
  note.sent = text;
  keepHere(note);
  const answer = await call("PUT", note.address, { person: said.person, basedOn: note.version, text }, { keepalive: text.length < LARGEST_KEPT_ALIVE });
  if (answer.ok) {
    note.version = answer.json.version;
    note.stored = text;
    if (note.field.value === text) {
      note.state.textContent = answer.json.saved;
      await note.unsent.forget();
    }
    return note.field.value === text ? true : send(note);
  }
  if (answer.json.error === "stale") {
    await look(note, text);
    return false;
  }
  return troubled(note, answer);
}

/* Whether an act may go on although the note could not be saved: the act itself carries the words. */
export function troubled(note, answer) {
  if (answer.json.error === "another-person") {
    note.halted = true;
    note.state.textContent = said.another;
    notice(said.another);
    return false;
  }
  note.state.textContent = answer.json.message || said.failed;
  if (answer.status === 401) askToSignIn();
  const goes = answer.status !== 0 && answer.status !== 401;
  if (!goes || answer.status >= 500) note.timer = setTimeout(() => save(note), RETRY);
  return goes;
}

/* What was saved in between, perhaps by ourselves. */
async function look(note, mine) {
  const answer = note.place ? await allNotes() : await call("GET", note.address);
  if (!answer.ok) {
    troubled(note, answer);
    return;
  }
  const other = note.place ? answer.json.notes.find((one) => one.place === note.place) || { version: -1, text: "" } : answer.json;
  /* The answer to an earlier save of ours was lost on the way. */
  if (other.text === mine) {
    note.version = other.version;
    note.stored = mine;
    if (!unsaved(note)) note.unsent.forget();
    if (other.saved) note.state.textContent = other.saved;
    if (unsaved(note)) save(note);
    return;
  }
  show(note, other);
}

/* The person chose between two texts. */
export function settle(note, text) {
  note.field.value = text;
  note.other = null;
  note.box.hidden = true;
  note.field.focus();
  if (unsaved(note)) {
    keepHere(note);
    save(note);
  } else note.unsent.forget();
}
