/* Marks the passages that comments stand beside. */
import { page } from "./page.js";
import { stretch } from "./passage.js";

export function highlight() {
  if (!window.Highlight || !CSS.highlights) return;
  const all = new Highlight();
  const now = new Highlight();
  document.querySelectorAll(".answer .remark").forEach((card) => {
    const words = card.closest(".answer").querySelector(".answer-words");
    const range = words && card.dataset.ends > 0 ? stretch(words, Number(card.dataset.starts), Number(card.dataset.ends)) : null;
    if (range) (card.contains(document.activeElement) ? now : all).add(range);
  });
  CSS.highlights.set("remark", all);
  CSS.highlights.set("remark-now", now);
}

export function arrange() {
  page.classList.toggle("has-remarks", !!document.querySelector(".answer .remark"));
  highlight();
}
