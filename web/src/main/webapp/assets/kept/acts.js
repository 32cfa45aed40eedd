/* An act waits until what is typed in its form is safe, so that neither an ended sign-in nor a lost connection takes the words; so does
   a form or a link about a stored note, which it names in [data-saves]. */
import { ready } from "../shell/ready.js";
import { notes, unsaved } from "./page.js";
import { save } from "./saving.js";

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
  const waiting = notes.filter((note) => (note.place ? !link && note.field.form === button.form : note.field.id === about) && (unsaved(note) || note.other));
  if (!waiting.length) return;
  e.preventDefault();
  e.stopImmediatePropagation();
  Promise.all(waiting.map(save)).then((safe) => {
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
