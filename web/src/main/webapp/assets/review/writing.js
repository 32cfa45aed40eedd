/* What is being written: the reply and the comments, and how they stand. */
import { servedValue } from "../forms/values.js";
import { newId } from "../shell/ids.js";
import { answerable, byId, said } from "./page.js";
import { key, rating } from "./words.js";

export const feedback = byId("feedback");
export const note = byId("note");
const effort = byId("effort");
const learning = byId("learning");
const bring = byId("bring");
export const fields = [feedback, note, effort, learning, bring];

/* saved: the key of what the server has. idempotencyKey: a new one with every change, so that the same words are sent once.
   conflict: what somebody else saved meanwhile. tried: keys of what was sent since the last receipt. */
export const reply = { version: Number(said.version), saved: "", idempotencyKey: newId(), conflict: null, leaving: false, tried: new Set() };

/* Comments by their ids. */
export const remarks = new Map();

const words = (value, checked) => ({ feedback: value(feedback), note: value(note), effort: rating(value(effort)), learning: rating(value(learning)), bring: checked(bring) });
export const draft = () => words((field) => field.value, (field) => field.checked);

/* The words the server sent with this page; a person may have typed before this script ran. */
export const served = () => words(servedValue, (field) => field.defaultChecked);

export function fill(words) {
  feedback.value = words.feedback;
  note.value = words.note;
  effort.value = words.effort === null ? "" : String(words.effort);
  learning.value = words.learning === null ? "" : String(words.learning);
  bring.checked = words.bring;
}

export const isUnsaved = (remark) => remark.field.value !== remark.text && Boolean(remark.field.value.trim());
export const unsaved = () => answerable && (key(draft()) !== reply.saved || [...remarks.values()].some(isUnsaved));

/* One call after the other, so that no save overtakes another. */
let line = Promise.resolve(true);
export const inLine = (act) => (line = line.then(act, act));
