/* What a person typed on this page, perhaps before any script of it ran. */
import { isAsServed } from "../forms/values.js";
import { chosen, flat, together } from "./merge.js";
import { root } from "./page.js";
import { find, isGroup } from "./sheet.js";

export const isTyped = (scope = root) => [...scope.querySelectorAll("input, textarea, select")].some((control) => !isAsServed(control));

/* Other answers with what was typed here in place of theirs. */
export function withTyped(others, here) {
  const mine = flat(here, isGroup);
  const typed = [...mine].filter(([path]) => isTyped(find(path)));
  return chosen(together(others, here), new Map(typed), isGroup);
}
