/* What a person typed on this page, perhaps before any script of it ran. */
import { isAsServed } from "../forms/values.js";
import { chosen, flat, together } from "./merge.js";
import { root } from "./page.js";
import { find, isGroup } from "./sheet.js";

export const isTyped = (scope = root) => [...scope.querySelectorAll("input:not(.timed-native), textarea, select")].some((control) => !isAsServed(control));

/* Two texts for one question: both, the older first. */
const bothTexts = (older, newer) => (newer.includes(older) ? newer : older.includes(newer) ? older : older + "\n\n" + newer);

/* Other answers with what was typed here: beside a text of theirs, else in place of it. */
export function withTyped(others, here) {
  const mine = flat(here, isGroup);
  const theirs = flat(others, isGroup);
  const typed = [...mine]
    .filter(([path]) => isTyped(find(path)))
    .map(([path, answer]) => [path, find(path).querySelector("textarea") && theirs.get(path) ? bothTexts(theirs.get(path), answer) : answer]);
  return chosen(together(others, here), new Map(typed), isGroup);
}
