/* The lines in which one of two answers is chosen, or both are kept. */
import { say } from "./page.js";
import { find, label } from "./sheet.js";

function spoken(item, answer) {
  if (answer === undefined) return say("emptyAnswer");
  const labelOf = (code) => [...item.querySelectorAll(".choices input, option")].find((input) => input.value === String(code));
  const one = (each) => {
    if (each && typeof each === "object") return each.other || (each.code && one(each.code)) || [each.value, each.unit].filter(Boolean).join(" ");
    const found = item.dataset.type !== "text" && item.dataset.type !== "string" && labelOf(each);
    return found ? (found.parentElement.tagName === "LABEL" ? found.parentElement.textContent.trim() : found.textContent) : String(each);
  };
  return Array.isArray(answer) ? answer.map(one).join("\n") : one(answer);
}

/* A question with the answers mine and theirs; tells choose the one that was picked. */
export function question(path, number, mine, theirs, choose) {
  const item = find(path);
  const set = document.createElement("fieldset");
  set.className = "version";
  const legend = document.createElement("legend");
  legend.textContent = label(item);
  set.append(legend);
  const offer = (title, text, answer) => {
    const line = document.createElement("label");
    line.className = "version-choice";
    const radio = document.createElement("input");
    radio.type = "radio";
    radio.name = "version-" + number;
    radio.addEventListener("change", () => choose(answer));
    const words = document.createElement("span");
    const head = document.createElement("strong");
    head.textContent = title;
    words.append(head);
    if (text !== null) {
      const said = document.createElement("span");
      said.className = "words words-small";
      said.dir = "auto";
      said.textContent = text;
      words.append(said);
    }
    line.append(radio, words);
    set.append(line);
  };
  offer(say("keepMine"), spoken(item, mine), mine);
  offer(say("useOther"), spoken(item, theirs), theirs);
  const joinable = ["text", "string"].includes(item.dataset.type) && !item.dataset.many;
  if (joinable) offer(say("keepBoth"), null, mine + (item.dataset.type === "text" ? "\n\n" : " ") + theirs);
  return set;
}
