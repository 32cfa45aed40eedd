/* Rows that appear one by one: what is empty is hidden until it is asked for. What was sent and refused, and what was kept from before, is shown
   at once. */
import { hasWrong } from "../forms/wrong.js";
import { fitRhythm } from "../promises/rhythm.js";

export function unfoldWords() {
  const rows = [...document.querySelectorAll(".words-row")];
  const more = document.getElementById("more-agreed");
  if (!more || !rows.length) return;
  unfold(rows, more, 1, 1);
}

/* Of each person one row is shown; the button shows one more of each. */
export function unfoldPromises() {
  const rows = [...document.querySelectorAll(".promised-row")];
  const more = document.getElementById("more-promised");
  if (!more || !rows.length) return;
  rows.sort((one, other) => one.dataset.place - other.dataset.place);
  const people = rows.filter((row) => row.dataset.place === "0").length;
  unfold(rows, more, people, people);
  rows.forEach(askForTerms);
}

const wordsOf = (row) => row.querySelector("input[type='text']");

/* By what its fields hold now: a form that was refused shows what was sent. */
export const isFilled = (row) => wordsOf(row).value.trim() !== "" || hasWrong(row);

function unfold(rows, more, first, step) {
  let shown = Math.max(first, rows.findLastIndex(isFilled) + 1);
  const show = () => {
    rows.forEach((row, at) => (row.hidden = at >= shown));
    more.hidden = shown >= rows.length;
  };
  more.addEventListener("click", () => {
    const next = rows[shown];
    shown += step;
    show();
    wordsOf(next).focus();
  });
  addEventListener("kept-restored", (e) => {
    shown = Math.max(shown, rows.findIndex((row) => row.contains(e.target)) + 1);
    show();
  });
  show();
}

function askForTerms(row) {
  const words = wordsOf(row);
  const terms = row.querySelector(".agreed-promise");
  const ask = () => (terms.hidden = !words.value.trim() && !hasWrong(terms));
  words.addEventListener("input", ask);
  addEventListener("kept-restored", ask);
  ask();
  fitRhythm(row.querySelector("select[id$='rhythm']"), row);
}
