/* Handing in: one key per attempt, so that a double click or a resend makes one revision. */
import { newId } from "../shell/ids.js";
import { notice } from "../shell/notice.js";
import { pause } from "../shell/pace.js";
import { collect } from "./answers.js";
import { callDraft } from "./calls.js";
import { kept } from "./device.js";
import { refused, soon, stored, troubled } from "./draft.js";
import { notes } from "./notes.js";
import { say } from "./page.js";
import { state, unsaved } from "./state.js";
import { go, reveal } from "./steps.js";
import { mode, told } from "./telling.js";
import { showVersions } from "./versions.js";

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
  while (state.sending) await state.sending;
  clearTimeout(state.timer);
  const answers = collect();
  attempt = attemptFor(attempt, JSON.stringify(answers));
  const typed = state.typed;
  /* No save crosses it: what is typed from here on is saved after it. */
  const posting = callDraft("POST", "/hand-in", { number: state.number, idempotencyKey: attempt.key, answers, ...(asNote ? { asNote } : {}) });
  state.sending = posting;
  const { status, json } = await posting;
  state.sending = null;
  handing = false;
  handIn.removeAttribute("aria-disabled");
  if (status === 200) {
    state.kept = state.typed;
    await kept.forget();
    location.replace(location.pathname + location.search);
    return;
  }
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
