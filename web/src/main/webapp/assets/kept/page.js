/* The notes of this page: [data-kept] names a place of the case, a note on its way to being recorded, which comes back after a reload, a new
   sign-in or a restarted server. [data-note] is a stored note with an address of its own. */
import { servedValue } from "../forms/values.js";
import { unsent } from "../unsent/store.js";

export const parts = document.getElementById("kept");
export const said = parts ? parts.dataset : {};

/* version: the note's on the server this page goes on from; -1 where none is stored. stored: its words there. other: what another window
   saved meanwhile. sent: what was sent last; when its receipt was lost, it is found again as ours. halted: nothing is saved any more.
   isBack: what was typed before this page was loaded is in the field; whenBack promises it. */
function noteOf(field) {
  const place = field.dataset.kept;
  const shown = parts.content.cloneNode(true);
  const address = place ? said.notes + "/" + place : field.dataset.note;
  const store = unsent.at(said.person, address);
  const note = {
    field,
    place,
    address,
    version: place ? -1 : Number(field.dataset.version),
    stored: place ? "" : servedValue(field),
    known: !place,
    sent: null,
    unsent: store,
    left: store.read(),
    isBack: false,
    other: null,
    halted: false,
    timer: 0,
    since: 0,
    turn: Promise.resolve(true),
    state: shown.querySelector(".kept-state"),
    box: shown.querySelector(".note-other"),
  };
  note.whenBack = new Promise((done) => (note.cameBack = () => done((note.isBack = true))));
  return note;
}

export const notes = parts ? [...document.querySelectorAll("[data-kept], [data-note]")].filter((field) => !field.readOnly).map(noteOf) : [];

/* Takes a field that came to the page later; where its words come back from is for the caller to ask. */
export function adopt(field) {
  const note = noteOf(field);
  notes.push(note);
  return note;
}

export const unsaved = (note) => note.field.isConnected && note.field.value !== note.stored;

export const keepHere = (note) =>
  note.unsent.soon(() => (unsaved(note) ? { text: note.field.value, basedOn: note.other ? null : note.version, sent: note.other ? null : note.sent } : undefined));
