/* What will be recorded, and the clients by the names that are typed. */
import { short } from "./names.js";
import { begun } from "./parts.js";
import { missing } from "./screening.js";

/* Follows the form, and gives a function that tells once more after the fields were set by a script. */
export function followReview(form) {
  const names = { A: form.querySelector("[name$=':first']"), B: form.querySelector("[name$=':second']") };
  const others = { A: form.dataset.first, B: form.dataset.second };

  function tell() {
    form.querySelectorAll("[data-name-of]").forEach((place) => {
      const of = place.dataset.nameOf;
      place.textContent = short(names[of].value) || others[of];
    });
    form.querySelectorAll("[data-state-of]").forEach((place) => {
      const part = form.querySelector('[data-part="' + place.dataset.stateOf + '"]');
      const fields = [...part.querySelectorAll("input, select, textarea")];
      const started = begun(fields);
      const needs = started && part.dataset.part.endsWith(".screening") ? missing(fields) : "";
      const said = needs ? "needs-" + needs : started ? "on" : "off";
      place.textContent = place.getAttribute("data-" + said);
      place.classList.toggle("is-on", said === "on");
      place.classList.toggle("is-short", needs !== "");
    });
  }
  form.addEventListener("input", tell);
  form.addEventListener("change", tell);
  tell();
  return tell;
}
