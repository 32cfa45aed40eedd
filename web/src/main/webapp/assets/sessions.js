/* The lines of what was agreed appear one by one, those with words that were kept at once, and a promise is asked for its day; a series is
   asked for its end. */
import { fitRhythm } from "./promises/rhythm.js";

const rows = [...document.querySelectorAll(".agreed-row")];
const more = document.getElementById("more-agreed");
if (more && rows.length) unfold();
rows.forEach(askForPromise);
askForEnd();

function unfold() {
  let shown = Math.max(1, rows.filter((row) => row.dataset.row === "filled").length);
  const show = () => {
    rows.forEach((row, at) => (row.hidden = at >= shown));
    more.hidden = shown >= rows.length;
  };
  more.addEventListener("click", () => {
    shown += 1;
    show();
    rows[shown - 1].querySelector("select").focus();
  });
  addEventListener("kept-restored", (e) => {
    shown = Math.max(shown, rows.findIndex((row) => row.contains(e.target)) + 1);
    show();
  });
  show();
}

function askForPromise(row) {
  const what = row.querySelector("select");
  const promise = row.querySelector(".agreed-promise");
  const ask = () => (promise.hidden = what.value !== "promise");
  what.addEventListener("change", ask);
  ask();
  fitRhythm(row.querySelector("select[id$='rhythm']"), row);
}

function askForEnd() {
  const repeat = document.querySelector("[data-repeat]");
  const end = document.querySelector(".series-end");
  if (!repeat || !end) return;
  const show = () => (end.hidden = repeat.value === "ONCE");
  repeat.addEventListener("change", show);
  show();
}
