/* One step of the exercise at a time, and the overview after the last. */
import { takeHelpAlong } from "./help.js";
import { showHelp } from "./lines.js";
import { fillOverview } from "./overview.js";
import { root, say } from "./page.js";
import { path } from "./sheet.js";

const steps = root ? [...root.querySelectorAll(".step")] : [];
const overview = document.getElementById("overview");
const nav = { back: document.getElementById("step-back"), next: document.getElementById("step-next"), handIn: document.getElementById("hand-in") };
let current = 0;

const asks = (step) => [...step.querySelectorAll("[data-type],[data-rows],.display,.help")].some((item) => !item.closest("[hidden][data-id]"));
const shown = () => steps.filter(asks);

/* Shows what is asked at present: the paths the server named after it looked at the conditions. */
export function show(enabled) {
  const asked = new Set(enabled);
  root.querySelectorAll("[data-id]:not([data-help-when])").forEach((item) => {
    const row = item.parentElement.closest("[data-row]");
    if (!row || asked.has(path(row))) item.hidden = !asked.has(path(item));
  });
  showHelp();
  renumber();
}

export function renumber() {
  const now = shown();
  const counted = now.filter((step) => !step.dataset.close);
  now.forEach((step) => {
    const i = counted.indexOf(step);
    step.querySelector(".step-count").textContent = i < 0 ? say("lastStep") : counted.length > 1 ? say("step", i + 1, counted.length) : "";
  });
  current = Math.min(current, now.length);
  steps.forEach((step) => (step.hidden = step !== now[current]));
  overview.hidden = current < now.length;
  nav.back.hidden = current === 0;
  nav.next.hidden = current >= now.length;
  nav.next.textContent = current === now.length - 1 ? say("seeAll") : say("next");
  nav.handIn.hidden = current < now.length;
  takeHelpAlong();
}

export function go(index, focus) {
  current = index;
  if (index >= shown().length) fillOverview(shown(), go);
  renumber();
  if (focus) {
    const heading = (shown()[current] || overview).querySelector("h2");
    heading.focus({ preventScroll: true });
    heading.closest("section").scrollIntoView({ block: "start" });
  }
}

export function goOn(button) {
  if (button === nav.next) go(current + 1, true);
  else if (button === nav.back) go(current - 1, true);
}

export function reveal(item) {
  const index = shown().indexOf(item.closest(".step"));
  if (index >= 0) go(index, false);
  const input = item.querySelector("textarea, input, select, button") || item.querySelector("h3") || item;
  input.focus();
  item.scrollIntoView({ block: "center" });
}
