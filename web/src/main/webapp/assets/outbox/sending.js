/* Sends what waits on this device, for pages and for the worker. One at a time sends, and only for the person who is signed in: the server refuses
   what another one wrote, and it goes on waiting. */
import { call } from "../shell/request.js";
import { NEWER } from "../unsent/receipts.js";
import { openTabs } from "../unsent/tabs.js";
import { draftsOf, drop, dropDraft, keep, openDraft, tapsOf } from "./store.js";

const LOCK = "keptword-outbox";
const LONGEST = 15000;

/* What an answer means for what was sent: received, refused for good, or to be sent again later. */
export function outcomeOf(status, json) {
  if (status === 200) return "received";
  const later = [0, 401, 403, 408, 429].includes(status) || status >= 500 || json.error === "another-person";
  return later ? "later" : "refused";
}

/* An exercise's text that the server keeps beside another one has arrived: its page asks which of them counts. What it refuses stays here for the
   page that shows why. */
export const hasArrived = (status, json) => status === 200 || (status === 409 && json.error === "conflict");

const post = (method, address, body) => call(method, address, body, { signal: AbortSignal.timeout(LONGEST) });

async function sendTap(person, tap, heard) {
  const { status, json } = await post("POST", "/api/taps", { button: tap.button, before: tap.before });
  const outcome = outcomeOf(status, json);
  if (outcome === "received") await drop(person, tap.key);
  else if (outcome === "refused") await keep(person, { ...tap, refused: json.message || "" });
  if (outcome !== "later") heard({ tap, outcome, message: json.message || "" });
  return outcome !== "later";
}

async function sendDraft(draft) {
  const left = await openDraft(draft).catch(() => undefined);
  if (!left?.answers) return true;
  const { person, api, entry } = draft;
  const body = { person, entry, device: left.device, basedOn: left.number, answers: left.answers, ...(left.disclosure ? { disclosure: left.disclosure } : {}) };
  const { status, json } = await post("PUT", api, body);
  if (hasArrived(status, json)) await dropDraft(draft, status === 200 ? json.number : NEWER);
  return outcomeOf(status, json) !== "later";
}

/* Sends everything of a person; says whether nothing of it has to be sent again later. heard is told of each tap. A page that brings back the
   texts of its exercise by itself sends none of them (drafts). */
export async function sendFor(person, heard = () => {}, drafts = true) {
  const sending = async () => {
    for (const tap of (await tapsOf(person)).filter((one) => one.refused === undefined)) {
      if (!(await sendTap(person, tap, heard))) return false;
    }
    for (const draft of drafts ? await draftsOf(person, await openTabs()) : []) {
      if (!(await sendDraft(draft))) return false;
    }
    return true;
  };
  return navigator.locks ? navigator.locks.request(LOCK, sending) : sending();
}

/* The same for whoever is signed in, for the worker, which knows nobody. */
export async function sendAsSignedIn() {
  const { status, json } = await post("GET", "/api/here");
  if (status !== 200) return status === 401;
  return sendFor(json.person);
}
