/* Recording a session: its case and homework are found by typing, a promise asks for its terms once it has words, a template lays out an empty note. A series is
   asked for its end; an undo is offered as a toast. */
import { hasWrong } from "./forms/wrong.js";
import { findExercises } from "./sessions/exercises.js";
import { narrowCases } from "./sessions/narrow.js";
import { layOut } from "./sessions/template.js";
import { unfoldPromises, unfoldWords } from "./sessions/rows.js";
import { offerUndo } from "./shell/undo.js";

findExercises();
unfoldPromises();
unfoldWords();
layOut();
askForEnd();
narrowCases();
offerUndo();
begin();

/* The first thing to type has the focus, unless something was refused: then the refusal has it. */
function begin() {
  const form = document.getElementById("held");
  const first = form ? [...form.querySelectorAll("[id$=':time']")].find((field) => !field.value) || document.getElementById("held:note") : document.getElementById("q");
  if (first && (!document.activeElement || document.activeElement === document.body) && !document.querySelector(".said-refused")) first.focus({ preventScroll: true });
}

function askForEnd() {
  const repeat = document.querySelector("[data-repeat]");
  const end = document.querySelector(".series-end");
  if (!repeat || !end) return;
  const show = () => (end.hidden = repeat.value === "ONCE" && !hasWrong(end));
  repeat.addEventListener("change", show);
  show();
}
