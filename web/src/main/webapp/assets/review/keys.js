/* The keys of the queue and of a response. Sharing with the partner has none. */
import { declareKeys } from "../shell/keys.js";
import { commentHere } from "./commenting.js";
import { answerable, byId, further, page, said } from "./page.js";
import { step } from "./queue.js";
import { send } from "./send.js";
import { canUndo, undo } from "./undo.js";
import { feedback } from "./writing.js";

const offered = (outcome) => () => answerable && Boolean(document.querySelector("[data-outcome=" + outcome + "]"));
const write = () => answerable;
const reply = () => send(further ? "FURTHER" : "SENT");

export function followKeys() {
  declareKeys(
    { key: "j", says: "next", act: () => step(1), when: () => Boolean(page ? byId("next") : byId("queue")) },
    { key: "k", says: "previous", act: () => step(-1), when: () => Boolean(page ? byId("previous") : byId("queue")) },
    { key: "c", says: "comment", act: commentHere, when: write },
    { key: "f", says: "reply", act: () => feedback.focus(), when: write },
    { key: "Enter", ctrl: true, within: "#feedback", says: "send-here", act: reply, when: write },
    { key: "Escape", within: ".review-margin textarea, .review-margin select, .remark textarea", says: "leave-field", act: (e) => leave(e.target), when: write },
    { key: "s", says: "send", act: reply, when: write },
    { key: "r", says: "return", act: () => send("RETURNED"), when: offered("RETURNED") },
    { key: "t", says: "seen", act: () => send("SEEN"), when: offered("SEEN") },
    { key: "b", says: "bring", act: bring, when: write },
    { key: "u", says: "undo", act: undo, when: canUndo },
  );
  document.addEventListener("focusin", (e) => {
    if (e.target.closest(".review-text") && !e.target.closest("textarea")) reading = e.target;
  });
}

/* Where the text was read last. */
let reading = null;

/* Back to the text: beside a comment to its answer, else to where it was read last, else to its beginning. */
function leave(field) {
  const answer = field.closest(".answer");
  const text = document.querySelector(".review-text");
  const to = answer?.querySelector("[data-comment]") || (reading?.isConnected ? reading : text);
  to.focus({ preventScroll: to === text });
}

function bring() {
  const box = byId("bring");
  box.click();
  byId("key-said").textContent = box.checked ? said.bringOn : said.bringOff;
}
