/* Handing in: one key per attempt, so that a double click or a resend makes one revision. */
import { newId } from "../shell/ids.js";
import { notice } from "../shell/notice.js";
import { pause } from "../shell/pace.js";
import { within } from "../shell/saving.js";
import { collect } from "./answers.js";
import { callDraft } from "./calls.js";
import { kept } from "./device.js";
import { leftover, refused, soon, stored, takeBackAndKeep, troubled } from "./draft.js";
import { notes } from "./notes.js";
import { say } from "./page.js";
import { state, unsaved } from "./state.js";
import { go, reveal } from "./steps.js";
import { button, mode, told } from "./telling.js";
import { showVersions } from "./versions.js";

/* A device that does not answer holds up no hand-in: what it has comes back when it does. */
const COMING_BACK = 5000;
const handIn = document.getElementById("hand-in");
let attempt = null;
let handing = false;

/* The same key for the same text, a new one for another. */
export const attemptFor = (last, text) => (last?.text === text ? last : { key: newId(), text });

export function followHandIn() {
  handIn.addEventListener("click", () => hand(false));
  document.getElementById("help-hand-in").addEventListener("click", () => hand(true));
}

async function hand(asNote) {
  if (handing || state.mode === "versions") return;
  handing = true;
  handIn.setAttribute("aria-disabled", "true");
  const seen = state.typed;
  await within(leftover.isBack, null, COMING_BACK);
  if (state.typed > seen) notice(say("backAgain"));
  else {
    while (state.sending) await state.sending;
    clearTimeout(state.timer);
    if (state.mode !== "versions") await post(asNote);
  }
  handing = false;
  handIn.removeAttribute("aria-disabled");
}

/* What was written and who may read it go together, whatever was saved before. No save crosses it: what is typed from here on comes after it. */
async function post(asNote) {
  const answers = collect();
  const typed = state.typed;
  const disclosure = state.disclosure;
  attempt = attemptFor(attempt, JSON.stringify([answers, disclosure]));
  const body = { number: state.number, idempotencyKey: attempt.key, answers, ...(asNote ? { asNote } : {}), ...(disclosure ? { disclosure } : {}) };
  const posting = callDraft("POST", "/hand-in", body);
  state.sending = posting;
  const { status, json } = await posting;
  state.sending = null;
  if (disclosure && disclosure === state.disclosure && (status === 200 || json.error === "problems")) state.disclosure = null;
  if (status === 200) return state.typed === typed ? leave() : tooLate(typed);
  if (status === 422 && json.error === "problems") {
    attempt = null;
    stored(json.number, typed);
    mode("ok");
    told(state.typed > state.kept ? say("typing") : say("saved", json.saved), false);
    problems(json.problems);
  } else if (status === 409 && json.error === "conflict") {
    attempt = null;
    showVersions(json, answers);
  } else if (troubled(status, json)) {
    if (status === 0 || status >= 500) notice(say("handInOffline"));
  } else if (json.error === "stale") {
    notice(say("tryAgain"));
  } else refused(json);
  if (state.mode === "ok" && unsaved()) soon(pause(Date.now(), Date.now()));
}

async function leave() {
  state.kept = state.typed;
  await within(kept.forget());
  location.replace(location.pathname + location.search);
}

/* What was changed while it went off stays here and on this device. */
function tooLate(typed) {
  state.kept = typed;
  mode("stopped", say("handedInBefore"), button(say("takeBackKeep"), takeBackAndKeep), "lineHandedIn");
}

function problems(list) {
  state.found = list;
  const first = notes("field-message", list);
  const whole = list.find((problem) => !problem.path);
  const summary = document.getElementById("problems");
  summary.hidden = false;
  summary.querySelector("p").textContent = whole ? whole.text : say("problems", list.length);
  if (first) reveal(first);
  else {
    go(0, false);
    summary.focus();
  }
}
