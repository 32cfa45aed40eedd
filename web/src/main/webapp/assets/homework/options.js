/* The options of an exercise, made from the pattern of the page once it is ticked, so that a long list stays light. */
import { restore } from "../kept/back.js";
import { follow } from "../kept/fields.js";
import { adopt, parts } from "../kept/page.js";

/* A text with the exercise and its title in their places; the title is as it stands in markup. */
export const filled = (pattern, exercise, title) => pattern.replaceAll("--exercise--", () => exercise).replaceAll("--title--", () => title);

function escaped(text) {
  const place = document.createElement("span");
  place.textContent = text;
  return place.innerHTML.replaceAll('"', "&quot;");
}

/* Fields that came to the page later keep what is typed in them, and what was typed before comes back. */
export function keepWords(place) {
  const fields = parts ? [...place.querySelectorAll("[data-kept]")] : [];
  fields.forEach((field) => follow(adopt(field)));
  if (fields.length) restore();
}

export function addOptions(row) {
  const pattern = document.getElementById("pick-options");
  if (!pattern || row.querySelector(".pick-more")) return;
  const made = document.createElement("template");
  made.innerHTML = filled(pattern.innerHTML, row.dataset.exercise, escaped(row.querySelector(".pick-name").textContent));
  const options = made.content.firstElementChild;
  const lighter = row.dataset.lighter;
  options.querySelectorAll(".recur-lighter").forEach((one) => (lighter ? (one.querySelector(".recur-minutes").textContent = lighter) : one.remove()));
  const open = [...row.querySelectorAll('input[name="pick"]')].map((one) => one.value.split(" ")[1]);
  options.querySelectorAll("[data-to]").forEach((one) => {
    if (!open.includes(one.dataset.to)) one.closest(".recur-own, .recur-only")?.remove();
  });
  options.querySelector(".recur-kind").value = row.dataset.recurs;
  row.append(options);
  keepWords(options);
}
