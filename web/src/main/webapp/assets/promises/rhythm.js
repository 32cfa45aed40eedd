import { hasWrong } from "../forms/wrong.js";

/* Whether a part belongs to a rhythm: it names all it belongs to. */
export const belongs = (when, rhythm) => when.split(" ").includes(rhythm);

/* Shows in a place only what belongs to the rhythm chosen, and what was refused. */
export function fitRhythm(rhythm, place) {
  const fit = () => place.querySelectorAll("[data-when]").forEach((one) => (one.hidden = !belongs(one.dataset.when, rhythm.value) && !hasWrong(one)));
  rhythm.addEventListener("change", fit);
  fit();
}

export const fitRhythms = () => document.querySelectorAll("select[id$=':rhythm']").forEach((rhythm) => fitRhythm(rhythm, rhythm.closest("form")));
