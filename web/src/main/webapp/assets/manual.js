/* Searching the manual: the chapters in which all words are, with accents or without. */
import { found } from "./manual/search.js";

const box = document.getElementById("manual-search");
const field = document.getElementById("manual-text");
const state = document.getElementById("manual-found");
const chapters = [...document.querySelectorAll(".chapter")];

box.hidden = false;
field.addEventListener("input", search);
search();

function search() {
  const shown = found(
    field.value,
    chapters.map((one) => one.textContent),
  );
  chapters.forEach((one, at) => {
    one.hidden = !shown[at];
    document.querySelector('.manual-chapters a[href="#' + one.id + '"]').parentElement.hidden = !shown[at];
  });
  const count = shown.filter(Boolean).length;
  state.textContent = !field.value.trim() ? "" : count ? box.dataset.found.replace("{0}", count) : box.dataset.none;
}
