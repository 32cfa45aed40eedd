/* Two texts: both are shown, nothing is merged in silence. */
import { notice } from "../shell/notice.js";
import { collect } from "./answers.js";
import { callDraft } from "./calls.js";
import { question } from "./choosing.js";
import { keepHere } from "./device.js";
import { received } from "./draft.js";
import { fill } from "./fill.js";
import { chosen, differing, flat, together } from "./merge.js";
import { root, say } from "./page.js";
import { find, isGroup } from "./sheet.js";
import { state } from "./state.js";
import { go } from "./steps.js";
import { told } from "./telling.js";

const box = document.getElementById("versions");
/* Copies that were waiting when the page was opened, one after the other. */
const waiting = root ? JSON.parse(root.dataset.copies || "[]") : [];

/* other: the server's copy, its answers and number, and when it was saved. */
export function showVersions(other, mine) {
  state.mode = "versions";
  told(say("twoVersions"), true);
  keepHere();
  const joined = together(mine, other.answers);
  fill(joined);
  const a = flat(mine, isGroup);
  const b = flat(other.answers, isGroup);
  const differ = differing(a, b).filter((path) => find(path)?.dataset.type);
  const choice = new Map();
  if (!differ.length) {
    settle(other, joined, choice).then(() => state.mode === "ok" && notice(say("joined")));
    return;
  }
  box.querySelector(".versions-when").textContent = say("otherPage", other.saved);
  const finish = box.querySelector("[data-settle]");
  const ready = () => (finish.disabled = choice.size < differ.length);
  const ask = (path, i) =>
    question(path, i, a.get(path), b.get(path), (answer) => {
      choice.set(path, answer);
      ready();
    });
  box.querySelector(".versions-list").replaceChildren(...differ.map(ask));
  ready();
  root.classList.add("settling");
  box.hidden = false;
  document.getElementById("sheet").inert = true;
  finish.onclick = () => settle(other, joined, choice);
  box.querySelector("h2").focus();
  box.scrollIntoView({ block: "start" });
}

async function settle(other, joined, choice) {
  const answers = chosen(joined, choice, isGroup);
  const finish = box.querySelector("[data-settle]");
  finish.disabled = true;
  const { status, json } = await callDraft("POST", "/settle", { basedOn: other.number, answers, copy: other.copy });
  if (status === 409 && json.error === "conflict") {
    showVersions(json, answers);
    return;
  }
  if (status !== 200) {
    finish.disabled = false;
    if (box.hidden) setTimeout(() => settle(other, joined, choice), 5000);
    state.mode = "versions";
    told(status === 0 || status >= 500 ? say("offline") : status === 401 ? say("signedOut") : json.message || say("notKept"), true);
    if (status === 401) notice(say("signedOut"), { href: "/home", text: say("signIn") });
    return;
  }
  fill(answers);
  root.classList.remove("settling");
  box.hidden = true;
  document.getElementById("sheet").inert = false;
  state.mode = "ok";
  state.typed++;
  received(json, state.typed);
  if (choice.size) go(0, true);
  showWaitingVersion();
}

export function showWaitingVersion() {
  const next = waiting.shift();
  if (next) showVersions({ copy: next.id, answers: next.answers, number: state.number, saved: next.saved }, collect());
}
