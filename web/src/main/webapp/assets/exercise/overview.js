/* Everything answered so far, on one page. */
import { value } from "./answers.js";
import { root, say } from "./page.js";
import { field, isLeftOut, label } from "./sheet.js";

const isProse = (item) => ["text", "string"].includes(item.dataset.type);

/* What was chosen, counted or dated. */
function said(item) {
  const type = item.dataset.type;
  if (isProse(item)) return "";
  if (item.querySelector(".choices, .scale")) {
    return [...item.querySelectorAll(".choices input:checked, .scale input:checked")]
      .filter((input) => input.value !== "" || !words(item))
      .map((input) => input.parentElement.textContent.trim())
      .join(", ");
  }
  if (type === "boolean") return item.querySelector("input").checked ? say("yes") : "";
  if (type === "quantity") {
    const unit = item.querySelector("[data-unit]")?.textContent || item.querySelector("[data-units]")?.selectedOptions[0]?.textContent || "";
    return field(item).value && field(item).value + " " + unit;
  }
  return lines(item.querySelectorAll("textarea, select, input:not([data-other])"));
}

/* The author's own words: a text, or what stands beside the options while it is chosen. */
function words(item) {
  if (isProse(item)) return lines(item.querySelectorAll("textarea, input"));
  const other = item.querySelector("[data-other]");
  const choice = other?.closest(".other")?.querySelector("input[value='']");
  return other && (!choice || choice.checked) ? other.value : "";
}

const lines = (inputs) => [...inputs].map(spoken).filter(Boolean).join("\n");

function spoken(input) {
  if (input.tagName === "SELECT") return input.value ? input.selectedOptions[0].textContent : "";
  return input.matches(".timed-native") ? "" : input.value;
}

function part(kind, style, text) {
  const one = document.createElement(kind);
  one.className = style;
  if (text !== undefined) one.textContent = text;
  return one;
}

/* go leads back to a step. */
export function fillOverview(steps, go) {
  const list = document.getElementById("overview-answers");
  list.replaceChildren();
  steps.forEach((step, i) => {
    const head = part("div", "overview-head");
    const h3 = document.createElement("h3");
    h3.textContent = step.querySelector("h2").textContent;
    const change = part("button", "button button-quiet button-small", say("change"));
    change.type = "button";
    change.setAttribute("aria-label", say("changeStep", h3.textContent));
    change.addEventListener("click", () => go(i, true));
    head.append(h3, change);
    list.append(head);
    const answers = [...step.querySelectorAll("[data-type], [data-row]")].filter((item) => !item.closest("[hidden][data-id]")).map(answered).filter(Boolean);
    list.append(...answers);
    if (!answers.some((one) => one.matches(".answer"))) list.append(part("p", "soft", say("nothing")));
  });
  document.getElementById("overview-not-asked").hidden = ![...root.querySelectorAll("[data-type]")].some(notAsked);
}

/* Something was written on it, and another answer took the question away since. */
const notAsked = (item) => ["text", "string"].includes(item.dataset.type) && item.closest("[hidden][data-id]") && value(item) !== undefined;

/* An answer with its question, or the number of a row. */
function answered(item) {
  if (item.dataset.row) return part("p", "eyebrow answer-row", label(item.closest("[data-rows]")) + " · " + item.querySelector(".row-number").textContent);
  if (isLeftOut(item)) return null;
  const answers = [part("div", "answer-plain", said(item)), part("div", "words", words(item))].filter((one) => one.textContent);
  if (!answers.length) return null;
  answers.forEach((one) => (one.dir = "auto"));
  const box = part("div", "answer");
  box.append(part("p", "answer-question", label(item)), ...answers);
  return box;
}
