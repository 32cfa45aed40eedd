/* Keeps what is written: autosave, offline, sign-in in between. No keystroke is lost. */
import { backoff, pause } from "../shell/pace.js";
import { signOut } from "../shell/sign-out.js";
import { collect } from "./answers.js";
import { callDraft } from "./calls.js";
import { keepHere, kept } from "./device.js";
import { offerHelp, writtenOn } from "./help.js";
import { note, notes } from "./notes.js";
import { root, say } from "./page.js";
import { find, path } from "./sheet.js";
import { own, problemsWith, state, stillWrong, unsaved } from "./state.js";
import { show } from "./steps.js";
import { button, link, mode, saidAloud, told, toldWhere } from "./telling.js";

const AFTER = 1200;
let retrying = 0;

/* Called with the server's answer and what was sent when somebody else, or another page, wrote meanwhile (versions.js). */
export const conflicts = { found: () => {} };

/* Called when everything that was typed is stored. */
export const whenStored = { then: () => {} };

/* What an earlier page left on this device is among the answers: a promise. */
export const leftover = { isBack: Promise.resolve() };

export function soon(wait) {
  clearTimeout(state.timer);
  state.timer = setTimeout(save, wait);
}

export function changed(what, item) {
  state.typed++;
  keepHere();
  writtenOn(item);
  if (item && state.found.length) {
    state.found = stillWrong(state.found, path(item));
    note(item, "field-message", "");
  }
  if (state.mode === "stopped" || state.mode === "versions") return;
  if (state.mode === "refused") mode("ok");
  if (state.mode !== "ok") {
    if (!navigator.onLine || state.mode === "offline") offlineNote();
    return;
  }
  state.since = state.since || Date.now();
  told(say("typing"), false);
  soon(what === "rows" ? 200 : pause(state.since, Date.now()));
}

function offlineNote() {
  const more = root.querySelector("[data-when]") ? " " + say("offlineMore") : "";
  mode("offline", say("offline") + more);
}

export function save(stays) {
  if (state.sending) return state.sending;
  if (!unsaved() || ["stopped", "versions"].includes(state.mode)) return Promise.resolve();
  const typed = state.typed;
  const disclosure = state.disclosure;
  const body = { basedOn: state.number, answers: collect(), ...(disclosure ? { disclosure } : {}) };
  state.since = 0;
  state.sending = callDraft("PUT", "", body, stays === true).then((answer) => {
    state.sending = null;
    settled(answer, typed, body.answers, disclosure);
  });
  return state.sending;
}

function settled({ status, json }, typed, answers, disclosure) {
  if (status === 200) {
    received(json, typed);
    if (disclosure === state.disclosure) state.disclosure = null;
    return;
  }
  if (troubled(status, json)) return;
  if (status === 409 && json.error === "conflict") conflicts.found(json, answers);
  else if (json.error === "refused") refused(json);
  else mode("refused", say("notKept"));
  if (state.mode === "refused" && state.typed > typed) goOn();
}

/* Something was typed after what was refused, and may be right. */
function goOn() {
  mode("ok");
  told(say("typing"), false);
  soon(AFTER);
}

/* The server has everything that was typed up to here. */
export function stored(number, typed) {
  state.number = number;
  state.device = own;
  state.kept = Math.max(state.kept, typed);
}

export function received(json, typed) {
  offerHelp(Boolean(json.help));
  const wasTroubled = state.mode !== "ok";
  stored(json.number, typed);
  state.tries = 0;
  mode("ok");
  notes("q-hint", json.hints || []);
  if (state.typed === typed) {
    notes("field-message", problemsWith(json.problems || [], state.found));
    show(json.enabled);
    kept.forget().then(() => whenStored.then());
  } else {
    soon(AFTER);
  }
  const progress = document.getElementById("progress");
  if (progress && json.progress) progress.textContent = say("progress", json.progress.answered, json.progress.total);
  if (unsaved()) told(say("typing"), false);
  else told(say("saved", json.saved), wasTroubled || !saidAloud());
}

/* Connection, sign-in and person: the text stays here and is sent when it can be. True when that was it. */
export function troubled(status, json) {
  if (status === 0 || status >= 500 || status === 429) {
    offlineNote();
    retry(backoff(state.tries++));
    return true;
  }
  if (status === 401) {
    mode("sign-in", say("signedOut"), link("/home", say("signIn")));
    retry(5000);
    return true;
  }
  if (status === 409 && json.error === "another-person") {
    if (state.mode !== "person") mode("person", json.message, button(say("signOutOther"), () => signOut("out", location.href)));
    retry(backoff(state.tries++));
    return true;
  }
  if (status === 403 || status === 404) {
    mode("stopped", say("gone"));
    return true;
  }
  return false;
}

export function refused(json) {
  if (json.key === "refusal.portal.handedIn") {
    mode("stopped", say("handedInElsewhere"), button(say("takeBackKeep"), takeBackAndKeep), "lineHandedIn");
    return;
  }
  const item = json.path && find(json.path);
  if (item) note(item, "field-message", json.message);
  mode(item ? "refused" : "stopped", json.message || say("notKept"));
}

export async function takeBackAndKeep() {
  const { status, json } = await callDraft("POST", "/take-back", {});
  if (status !== 200 && status !== 204) {
    if (!troubled(status, json)) mode("stopped", json.message || say("notKept"));
    return;
  }
  mode("ok");
  state.typed++;
  save();
}

function retry(wait) {
  clearTimeout(retrying);
  retrying = setTimeout(() => (unsaved() ? save() : mode("ok")), wait);
}

function again() {
  if (!["offline", "sign-in", "person"].includes(state.mode)) return;
  if (unsaved()) save();
  else mode("ok");
}

export function followConnection() {
  kept.whenTried.then = toldWhere;
  addEventListener("online", again);
  addEventListener("focus", again);
  document.addEventListener("visibilitychange", () => (document.hidden ? unsaved() && state.mode === "ok" && save(true) : again()));
  addEventListener("offline", () => unsaved() && offlineNote());
}
