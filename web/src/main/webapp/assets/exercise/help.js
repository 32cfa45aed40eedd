/* Help for the author alone: nothing about it is kept. It is on the step that is shown, below the question that was written on there, else
   below the step's heading. Closed once, it stays closed on this page. */
import { announce } from "./lines.js";
import { root } from "./page.js";
import { readers } from "./sheet.js";

const help = document.getElementById("help-now");
let closed = false;
let helps = help?.dataset.now === "true";
let written = null;
let below = null;

const shownStep = () => root.querySelector(".step:not([hidden]), #overview:not([hidden])");

/* The question that is written on. */
export function writtenOn(item) {
  written = item || written;
}

export function offerHelp(now) {
  if (now !== undefined) helps = now;
  const to = readers();
  help.querySelectorAll("[data-help]").forEach((one) => (one.hidden = one.dataset.help !== to));
  if (closed || !helps) {
    help.hidden = true;
    return;
  }
  const step = shownStep();
  const question = step.contains(written) && !written.closest("[hidden]") ? written : null;
  if (!help.hidden && step.contains(help) && (!question || below === question || !below.matches("h2"))) return;
  place(question || step.querySelector("h2"));
  announce(help);
}

/* Another step is shown: help goes along. */
export function takeHelpAlong() {
  if (help?.hidden === false && !shownStep().contains(help)) place(shownStep().querySelector("h2"));
}

function place(after) {
  below = after;
  after.after(help);
}

export function followHelp() {
  document.getElementById("help-close").addEventListener("click", () => {
    closed = true;
    offerHelp();
  });
  /* Help comes first on a page that is loaded again, and not where it was scrolled to before. */
  if (helps) history.scrollRestoration = "manual";
  offerHelp();
}
