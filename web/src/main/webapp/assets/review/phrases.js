/* Phrases of one's own: put into the field that was typed in last, and kept for the next reply. */
import { call } from "../shell/request.js";
import { complain } from "./complain.js";
import { byId } from "./page.js";
import { gap } from "./words.js";
import { feedback, note } from "./writing.js";

let target = feedback;
let changing = null;

export function followPhrases() {
  document.addEventListener("focusin", (e) => {
    if (e.target === feedback || e.target === note || e.target.closest(".remark textarea")) target = e.target;
  });
  byId("phrases").addEventListener("toggle", (e) => e.target.open && loadPhrases(), { once: true });
  byId("phrase-save").addEventListener("click", keepPhrase);
}

async function loadPhrases() {
  const answer = await call("GET", "/api/phrases");
  if (!answer.ok) return complain(answer);
  const list = byId("phrase-list");
  list.replaceChildren(...answer.json.map(phraseLine));
  byId("phrase-none").hidden = answer.json.length > 0;
}

function phraseLine(phrase) {
  const line = document.createElement("li");
  const button = (text, act, about) => {
    const one = document.createElement("button");
    one.type = "button";
    one.className = "button button-quiet button-small";
    one.textContent = text;
    if (about) one.setAttribute("aria-label", text + ": " + about);
    one.addEventListener("click", act);
    line.append(one);
  };
  const list = byId("phrase-list").dataset;
  button(phrase.label, () => insert(phrase.text));
  line.firstElementChild.title = phrase.text;
  button(list.change, () => change(phrase), phrase.label);
  button(list.remove, () => removePhrase(phrase), phrase.label);
  return line;
}

function insert(words) {
  const field = target && target.isConnected ? target : feedback;
  const before = field.value.slice(0, field.selectionStart);
  field.setRangeText(gap(before) + words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}

function change(phrase) {
  changing = phrase.id;
  byId("phrase-label").value = phrase.label;
  byId("phrase-text").value = phrase.text;
  byId("phrase-label").focus();
}

async function removePhrase(phrase) {
  const answer = await call("POST", "/api/phrases/" + phrase.id + "/remove", {});
  if (!answer.ok && answer.status !== 404) return complain(answer);
  await loadPhrases();
  byId("phrases").querySelector("summary").focus();
}

async function keepPhrase() {
  const body = { label: byId("phrase-label").value, text: byId("phrase-text").value };
  const answer = changing ? await call("PUT", "/api/phrases/" + changing, body) : await call("POST", "/api/phrases", body);
  if (!answer.ok) return complain(answer);
  changing = null;
  byId("phrase-label").value = "";
  byId("phrase-text").value = "";
  await loadPhrases();
  byId("phrase-label").focus();
}
