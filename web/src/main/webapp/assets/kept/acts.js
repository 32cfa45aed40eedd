/* An act waits until what is typed in its form is safe, so that neither an ended sign-in nor a lost connection takes the words; so does
   a form or a link about a stored note, which it names in [data-saves]. What was typed on an earlier page has to be in the field by then,
   because the act ends what is kept of it: where words came into a field after the act was pressed, they are shown and it is given up. */
import { ready } from "../shell/ready.js";
import { within } from "../shell/saving.js";
import { notes, said, unsaved } from "./page.js";
import { save } from "./saving.js";

/* A device that does not answer holds up no act: what it has comes back when it does. What the server has would be lost. */
const COMING_BACK = 5000;
let passing = null;

export function holdActs() {
  document.addEventListener("click", hold, true);
  ready("kept");
}

function hold(e) {
  const button = e.target.closest("button, input[type='submit'], a[data-saves]");
  const link = button?.matches("a");
  if (!button || button === passing || (!link && (!button.form || button.type !== "submit"))) return;
  const about = link ? button.dataset.saves : button.form.dataset.saves;
  const waiting = notes.filter((note) => (note.place ? !link && note.field.form === button.form : note.field.id === about) && (unsaved(note) || note.other || !note.isBack));
  if (!waiting.length) return;
  e.preventDefault();
  e.stopImmediatePropagation();
  Promise.all(waiting.map(seenAndSafe)).then((safe) => {
    const stopped = waiting.find((note, at) => !safe[at]);
    if (stopped) {
      stopped.field.focus();
      return;
    }
    passing = button;
    button.click();
    passing = null;
  });
}

async function seenAndSafe(note) {
  const seen = note.field.value;
  await within(note.whenBack, null, COMING_BACK);
  if (!note.known) note.state.textContent = said.failed;
  return note.known && seen === note.field.value && save(note);
}
