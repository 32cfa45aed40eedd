/* What was typed before this page was loaded: what the server has, and what was left on this device. */
import { isShownAgain } from "../forms/values.js";
import { keepHere, notes, said, unsaved } from "./page.js";
import { allKnown, allNotes, save, troubled } from "./saving.js";
import { before, show } from "./versions.js";

const RETRY = 5000;

function unfold(field) {
  field.closest("details")?.setAttribute("open", "");
}

function tell(field) {
  unfold(field);
  field.dispatchEvent(new CustomEvent("kept-restored", { bubbles: true }));
}

/* A field that holds other words already keeps them, and both are shown. */
export async function restore(drafts = allNotes()) {
  const answer = await drafts;
  if (!answer.ok) {
    troubled(notes[0], answer);
    if (answer.status !== 409 && answer.status !== 404) setTimeout(() => restore(), RETRY);
    return;
  }
  const kept = new Map(answer.json.notes.map((one) => [one.place, one]));
  for (const note of notes.filter((one) => one.place && !one.known)) {
    const one = kept.get(note.place);
    note.known = true;
    if (one) take(note, one);
    if (note.field.value === note.field.defaultValue && !note.other && note.version === -1 && !isShownAgain(note.field.form)) note.stored = note.field.value;
    bringBack(note).then(() => unsaved(note) && !note.other && save(note));
  }
  allKnown();
}

function take(note, one) {
  note.version = one.version;
  note.stored = one.text;
  if (one.text && !note.field.value) {
    note.field.value = one.text;
    note.state.textContent = said.restored + " " + one.saved;
    tell(note.field);
  } else if (one.text && one.text !== note.field.value) {
    unfold(note.field);
    show(note, one);
  } else if (one.text) note.state.textContent = one.saved;
}

/* What was left on this device when the page went, on top of what is stored now. Where other words were stored meanwhile, both are
   shown; where somebody types already, the new words follow the old ones. */
export async function bringBack(note) {
  for (let left = await note.left; left; left = await note.unsent.read()) bringOneBack(note, left);
  note.cameBack();
}

function bringOneBack(note, left) {
  note.unsent.took();
  /* The server has no draft, and the device still has the very words that came with the page: they were sent, and no receipt came. */
  if (note.place && note.version === -1 && left.text === note.stored) note.stored = "";
  if (left.text === note.stored || left.text === note.field.value) {
    if (unsaved(note)) keepHere(note);
    else note.unsent.forget();
    return;
  }
  const stored = { version: note.version, text: note.stored };
  const begun = note.other || (note.field.value !== note.stored && note.field.value !== note.field.defaultValue);
  note.field.value = begun ? before(left.text, note.field.value, note.field.type === "textarea") : left.text;
  tell(note.field);
  if (!note.other && stored.text && left.basedOn !== stored.version && left.sent !== stored.text) show(note, stored);
  keepHere(note);
  if (note.other) return;
  note.state.textContent = said.back;
  save(note);
}
