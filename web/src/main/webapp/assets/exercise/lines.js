/* Crisis lines beside an answer that speaks of danger: at once and without a network, since the server's word may come late. */
import { value } from "./answers.js";
import { root } from "./page.js";

const said = document.getElementById("help-said");

export function showHelp() {
  root.querySelectorAll("[data-help-when]").forEach((help) => {
    const conditions = JSON.parse(help.dataset.helpWhen);
    if (!conditions.length) return;
    const wanted = help.dataset.helpAll === "true" ? conditions.every(holdsAt(help)) : conditions.some(holdsAt(help));
    if (wanted && help.hidden) announce(help);
    help.hidden = !wanted;
  });
}

/* The question in the same row, or else in the form. A question that is not asked has no answer. */
const holdsAt =
  (help) =>
  ([id, operator, expected]) => {
    const wanted = `[data-id="${id}"]`;
    const item = help.closest("[data-row]")?.querySelector(wanted) || root.querySelector(wanted);
    const answer = !item || item.closest("[hidden][data-id]") ? undefined : value(item);
    return holds(answer, operator, expected);
  };

/* As the server compares; what has several answers holds when one of them does. */
export function holds(answer, operator, expected) {
  const answers = (Array.isArray(answer) ? answer : [answer]).filter((one) => one !== undefined).map((one) => one?.code ?? one);
  if (operator === "exists") return answers.length > 0 === expected;
  if (operator === "!=") return !answers.includes(expected);
  return answers.some((one) => {
    if (operator === "=") return one === expected;
    if (operator === ">") return one > expected;
    if (operator === "<") return one < expected;
    return operator === ">=" ? one >= expected : one <= expected;
  });
}

/* Whole in the window, unless that would take away the question that was just answered; said aloud once. */
export function announce(help) {
  help.hidden = false;
  if (!help.getClientRects().length) return;
  help.scrollIntoView({ block: "nearest" });
  /* Where the window is too low for all of it, at least the first number. */
  help.querySelector(".help-call")?.scrollIntoView({ block: "nearest" });
  said.textContent = [...help.querySelectorAll(".help-title, .help-call")].map((one) => one.textContent).join(". ");
}
