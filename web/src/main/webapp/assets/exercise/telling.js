/* What the person is told about the draft: a line at the foot, and a banner where something is wrong. */
import { kept } from "./device.js";
import { say } from "./page.js";
import { state } from "./state.js";

/* What the one line says while the words are not sent: where a copy is on this device, and where they are only on this page. */
const WAITING = { offline: "lineOffline", "sign-in": "lineSignedOut", person: "lineSignedOut" };
const waiting = (next) => WAITING[next] && WAITING[next] + (kept.isHere() ? "" : "Page");

const line = document.getElementById("saved");
const quiet = document.getElementById("saved-said");
const banner = document.getElementById("trouble");
const toTrouble = document.getElementById("to-trouble");
let toldMode = "ok";

export function told(text, aloud) {
  line.textContent = text;
  line.dataset.mode = state.mode;
  if (aloud) quiet.textContent = text;
}

/* A copy was written on this device, or could not be. */
export function toldWhere() {
  if (WAITING[state.mode]) told(say(waiting(state.mode)), false);
}

export const saidAloud = () => Boolean(quiet.textContent);

/* action: what can be done about it; the line leads there. short: what the line says, where it is not the usual of the mode. */
export function mode(next, text, action, short = waiting(next) || "unsaved") {
  state.mode = next;
  const changed = toldMode !== next;
  toldMode = next;
  banner.hidden = next === "ok" || next === "versions";
  if (banner.hidden) toTrouble.hidden = true;
  if (next === "ok" || !changed) return;
  banner.replaceChildren();
  const p = document.createElement("p");
  p.textContent = text;
  banner.append(p);
  if (action) banner.append(action);
  toTrouble.hidden = banner.hidden || !action;
  told(say(short), false);
}

export function link(href, text) {
  const a = document.createElement("a");
  a.className = "button button-primary";
  a.href = href;
  a.target = "_blank";
  a.rel = "noopener";
  a.textContent = text;
  return a;
}

export function button(text, act) {
  const b = document.createElement("button");
  b.type = "button";
  b.className = "button button-primary";
  b.textContent = text;
  b.addEventListener("click", act);
  return b;
}
