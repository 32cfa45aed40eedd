/* What a client answered without a connection, on the page: that it waits on this device, that it has arrived, or why it can't count. */
import { newId } from "../shell/ids.js";
import { filled } from "../shell/filled.js";
import { textsHere, works } from "../unsent/database.js";
import { land } from "../unsent/device.js";
import { tailsHere } from "../unsent/tail.js";
import { sendFor } from "./sending.js";
import { drop, keep, tapsOf } from "./store.js";

const said = document.body.dataset;
const person = said.person;
const SUBJECT = 4;

/* What a button is about: the same day of the same promise. */
export const subjectOf = (button) => button.split(" ").slice(0, SUBJECT).join(" ");

/* The ids under which pages show what a button is about. */
export function rowsOf(button) {
  const [act, , promise, day] = button.split(" ");
  return act === "notice" ? ["a-" + promise + "-" + day] : ["d-" + promise + "-" + day, "p-" + promise];
}

const rowOf = (tap) => rowsOf(tap.button).map((id) => document.getElementById(id)).find(Boolean);

function tell(row, text, undo) {
  let line = row.querySelector(".tap-late");
  if (!line) {
    line = document.createElement("p");
    line.className = "promise-hard tap-late";
    line.setAttribute("role", "status");
    row.append(line);
  }
  line.replaceChildren(text);
  if (!undo) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "linklike";
  button.textContent = said.tapUndo;
  button.addEventListener("click", async () => {
    await undo();
    line.remove();
    row.querySelector("button")?.focus();
  });
  line.append(" ", button);
}

function showWaiting(tap) {
  const row = rowOf(tap);
  if (row) tell(row, filled(said.tapWaiting, [tap.label]), () => drop(person, tap.key));
}

/* A tap that can't count stays on this device until the person has read why. */
function showRefused(tap) {
  rowOf(tap)?.querySelector(".tap-late")?.remove();
  const line = document.createElement("p");
  line.className = "said-refused tap-refused";
  line.setAttribute("role", "alert");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-small";
  button.textContent = said.tapSeen;
  button.addEventListener("click", async () => {
    await drop(person, tap.key);
    line.remove();
    document.getElementById("main").focus();
  });
  line.append(filled(said.tapRefused, [tap.label, tap.what]), " ", tap.refused, " ", button);
  document.getElementById("said")?.append(line);
}

function showReceived(tap, message) {
  const row = rowOf(tap);
  if (!row) return;
  const taps = row.querySelector(".taps");
  const isNotice = tap.button.startsWith("notice ");
  if (!isNotice) taps?.remove();
  else taps?.querySelectorAll("button").forEach((one) => one.setAttribute("aria-pressed", String(one.value === tap.button)));
  tell(row, message);
}

const heard = ({ tap, outcome, message }) => (outcome === "received" ? showReceived(tap, message) : showRefused({ ...tap, refused: message }));

let sending = null;
/* Sends what waits. Words that a page left in its last moment are moved to where they wait first. */
function flush() {
  sending ||= (async () => {
    try {
      await land(person).catch(() => {});
      if (await textsHere()) await sendFor(person, heard, !document.getElementById("exercise"));
    } finally {
      sending = null;
    }
  })();
  return sending;
}

/* The worker goes on with it once there is a connection, also when this page is closed by then, in browsers that can do that. */
function sendWithoutPage() {
  navigator.serviceWorker?.ready.then((registration) => registration.sync?.register("keptword-outbox")).catch(() => {});
}

/* Keeps a tap on this device that could not be sent; whether it is kept. The last answer to the same question counts. */
export async function keepTap(button) {
  const words = button.value.split(" ");
  if (!works || !person || !["say", "notice"].includes(words[0])) return false;
  const pressed = button.closest(".taps")?.querySelector("[aria-pressed='true']");
  const tap = {
    key: words[0] === "say" ? words[5] : newId(),
    button: button.value,
    before: pressed ? pressed.value.split(" ")[4] : null,
    label: button.firstChild.textContent.trim(),
    what: button.closest(".promise-day")?.querySelector("h3")?.textContent || "",
    at: Date.now(),
  };
  try {
    const earlier = (await tapsOf(person)).filter((one) => subjectOf(one.button) === subjectOf(tap.button) && one.key !== tap.key);
    await keep(person, tap, earlier.map((one) => one.key));
  } catch {
    return false;
  }
  showWaiting(tap);
  sendWithoutPage();
  return true;
}

export async function followOutbox() {
  if (!works || !person || !said.tapWaiting) return;
  addEventListener("online", flush);
  document.addEventListener("visibilitychange", () => document.hidden || flush());
  if (!(await textsHere()) && !tailsHere()) return;
  for (const tap of await tapsOf(person)) (tap.refused === undefined ? showWaiting : showRefused)(tap);
  flush();
}
