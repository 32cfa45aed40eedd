/* Where the items of an exercise stand in its page, and what they are called. */
import { root } from "./page.js";

const SCOPE = "[data-row],[data-group],#exercise";

export const items = (scope) => [...scope.querySelectorAll("[data-id]")].filter((el) => el.parentElement.closest(SCOPE) === scope);

/* SELF where only the author can read the entry, else OTHER. */
export const readers = () => (root.querySelector("input[name=disclosure]:checked")?.value === "SELF" ? "SELF" : "OTHER");
/* Whether an item makes no sense for those who read the entry as it is. */
export const isLeftOut = (item) => Boolean(item.dataset.readers) && item.dataset.readers !== readers();

export const rowList = (rows) => rows.querySelector(":scope > .row-list");
export const field = (item) => item.querySelector("textarea, input:not([data-other]):not([type=radio]):not([type=checkbox]), select");

export function path(el) {
  const parts = [];
  for (let at = el; at && at !== root; at = at.parentElement) {
    if (at.dataset.row) parts.unshift(at.dataset.row);
    if (at.dataset.id) parts.unshift(at.dataset.id);
  }
  return parts.join("/");
}

export function find(wanted) {
  let at = root;
  let found = null;
  for (const part of wanted.split("/")) {
    if (found && found.matches("[data-many]")) break;
    const next = at.matches("[data-rows]")
      ? [...rowList(at).children].find((row) => row.dataset.row === part)
      : items(at).find((item) => item.dataset.id === part);
    if (!next) break;
    found = at = next;
  }
  return found;
}

export const isGroup = (wanted) => Boolean(find(wanted)?.dataset.group);

export function label(item) {
  const shown = item.querySelector(":scope > legend, :scope > label, :scope > h3, :scope > .check > span");
  if (!shown) return "";
  const words = shown.cloneNode(true);
  words.querySelectorAll(".mark").forEach((mark) => mark.remove());
  return words.textContent.trim();
}
