import { said } from "./page.js";

/* Shows what another window saved beside what is typed here. */
export function show(note, other) {
  note.other = other;
  note.version = other.version;
  note.stored = other.text;
  note.state.textContent = said.stale;
  note.box.querySelector(".pre").textContent = other.text || said.nothing;
  note.box.hidden = false;
}

/* The words left on this device, put before those somebody types already. */
export const before = (left, typed, manyLines) => left + (manyLines ? "\n\n" : " ") + typed;
