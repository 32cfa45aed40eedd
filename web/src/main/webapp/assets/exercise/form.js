/* The form of an exercise: what is typed, chosen and pressed in it. Knows no network. */
import { changes } from "./changes.js";
import { clear, clearable, grow } from "./controls.js";
import { limit } from "./notes.js";
import { root } from "./page.js";
import { add, count, countValues, move, newRow, remove } from "./rows.js";
import { rowList } from "./sheet.js";
import { go, goOn } from "./steps.js";

export function openForm() {
  /* Texts with a character that no markup can carry. */
  root.querySelectorAll("[data-exact]").forEach((input) => (input.defaultValue = JSON.parse(input.dataset.exact)));

  root.addEventListener("input", typed);
  root.addEventListener("click", pressed);
  root.addEventListener("submit", (e) => e.preventDefault());
  root.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && e.target.matches("input:not([type=checkbox]):not([type=radio])")) e.preventDefault();
  });

  /* Where a row is needed the first one stands ready. It has the same id on every page, so that two pages do not make two of it. */
  root.querySelectorAll("[data-needed]:not([hidden])").forEach((rows) => {
    if (!rowList(rows).children.length) rowList(rows).append(newRow(rows, "first"));
  });
  root.querySelectorAll("[data-rows].rows").forEach(count);
  root.querySelectorAll(".value-list").forEach((list) => countValues(list.closest("[data-id]")));
  root.querySelectorAll("[data-type]").forEach(clearable);
  root.querySelectorAll("textarea").forEach(grow);
  go(0, false);
}

function typed(e) {
  const item = e.target.closest("[data-id]");
  if (!item) return;
  if (e.target.matches("[data-other]")) {
    const radio = e.target.closest(".other")?.querySelector("input[type=radio], input[type=checkbox]");
    if (radio && e.target.value) radio.checked = true;
  }
  grow(e.target);
  limit(item, e.target);
  clearable(item);
  changes.heard("text", item);
}

function pressed(e) {
  const button = e.target.closest("button");
  if (!button) return;
  if (button.matches("[data-add]")) add(button);
  else if (button.matches("[data-remove]")) remove(button);
  else if (button.matches("[data-up]")) move(button, true);
  else if (button.matches("[data-down]")) move(button, false);
  else if (button.matches("[data-clear]")) {
    const item = button.closest("[data-id]");
    clear(item);
    changes.heard("text", item);
  } else goOn(button);
}
