/* Notes save themselves while they are typed. What could not be sent yet stays on this device, encrypted, until it is. */
import { bringBack, restore } from "./kept/back.js";
import { follow } from "./kept/fields.js";
import { leftovers, offerLeftovers } from "./kept/leftover.js";
import { holdActs } from "./kept/acts.js";
import { notes, parts, unsaved } from "./kept/page.js";
import { allNotes, save } from "./kept/saving.js";
import { presence } from "./shell/presence.js";
import { saving } from "./shell/saving.js";

if (parts) begin();

function begin() {
  notes.forEach(follow);
  const places = notes.some((note) => note.place);
  const drafts = places || leftovers.length ? allNotes() : undefined;
  if (places) restore(drafts);
  if (leftovers.length) offerLeftovers(drafts);
  notes.filter((note) => !note.place).forEach((note) => bringBack(note).then(() => unsaved(note) && !note.other && save(note)));
  holdActs();
  const again = () => notes.forEach((note) => unsaved(note) && !note.other && save(note));
  addEventListener("focus", again);
  addEventListener("online", again);
  document.addEventListener("visibilitychange", again);
  addEventListener("beforeunload", (e) => {
    if (!presence.over && notes.some((note) => unsaved(note) && !note.halted && !(note.place && note.field.form?.dataset.sent))) {
      again();
      e.preventDefault();
    }
  });
  /* A page may keep other words as well. */
  const others = saving.flush;
  const here = () => Promise.all(notes.map(save)).then((safe) => safe.every((one, at) => one || !unsaved(notes[at])));
  saving.flush = others ? () => Promise.all([here(), others()]).then((all) => all.every(Boolean)) : here;
}
