/* Undo, on whatever page comes after sending. */
import { notice } from "../shell/notice.js";
import { call, parsed } from "../shell/request.js";
import { saving } from "../shell/saving.js";
import { complain } from "./complain.js";
import { byId } from "./page.js";

const SENT = "keptword.sent";
let undoable = null;

/* The server takes it back for so many milliseconds; the page stops offering it a little earlier. */
export function rememberSent({ feedback, remaining }, person, name, outcome) {
  sessionStorage.setItem(SENT, JSON.stringify({ feedback, person, name, outcome, until: Date.now() + remaining - 500 }));
}

export function offerUndo() {
  const bar = byId("undo");
  undoable = parsed(sessionStorage.getItem(SENT));
  const left = undoable ? undoable.until - Date.now() : 0;
  if (!bar || !(left > 0)) {
    sessionStorage.removeItem(SENT);
    undoable = null;
    return;
  }
  const label = byId("undo-text");
  bar.hidden = false;
  label.textContent = (undoable.outcome === "RETURNED" ? label.dataset.returned : label.dataset.text).replace("{0}", undoable.name);
  byId("undo-button").addEventListener("click", undo);
  setTimeout(() => {
    if (bar.contains(document.activeElement)) byId("main").focus();
    bar.hidden = true;
    undoable = null;
    sessionStorage.removeItem(SENT);
  }, left);
}

export const canUndo = () => undoable !== null;

export async function undo() {
  if (!undoable) return;
  const bar = byId("undo");
  const sent = undoable;
  undoable = null;
  if (saving.flush && !(await saving.flush())) {
    undoable = sent;
    return;
  }
  const answer = await call("POST", "/api/reviews/undo/" + sent.feedback, { person: sent.person });
  if (answer.ok) {
    sessionStorage.removeItem(SENT);
    location.href = "/review/" + answer.json.response + (document.querySelector("[data-query]")?.dataset.query || "");
  } else if (answer.status === 409) {
    sessionStorage.removeItem(SENT);
    bar.hidden = true;
    notice(answer.json.message || bar.dataset.late);
  } else {
    undoable = sent;
    complain(answer);
  }
}
