/* The cases to choose from narrow while a name is typed, and Enter goes to the one that is left, or puts the focus on the first of several:
   a session must not be recorded in another case by a key too many. Without this script the server narrows them. */
import { fits, wordsOf } from "../palette/words.js";

export function narrowCases() {
  const field = document.getElementById("q");
  const list = document.querySelector(".record-cases");
  if (!field || !list || field.value) return;
  const state = document.getElementById("found-cases");
  const rows = [...list.children];
  field.form.querySelector("button").hidden = true;
  const left = () => rows.filter((row) => !row.hidden);

  field.addEventListener("input", () => {
    const words = wordsOf(field.value);
    rows.forEach((row) => (row.hidden = !fits(words, row.textContent)));
    state.textContent = words.length ? (left().length ? state.dataset.found.replace("{0}", left().length) : state.dataset.none) : "";
  });
  field.form.addEventListener("submit", (e) => {
    e.preventDefault();
    const links = left().map((row) => row.querySelector("a"));
    if (field.value.trim() && links.length === 1) links[0].click();
    else links[0]?.focus();
  });
}
