/* From one response to the next, in the queue and beside a response. */
import { byId, page } from "./page.js";

export function step(by) {
  if (page) {
    const link = byId(by > 0 ? "next" : "previous");
    if (link) link.click();
    return;
  }
  const rows = [...document.querySelectorAll(".queue-row")];
  const at = rows.indexOf(document.activeElement);
  const turn = at >= 0 && (at + by >= rows.length ? byId("next") : at + by < 0 ? byId("previous") : null);
  if (turn) {
    turn.click();
    return;
  }
  const row = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
  if (row) row.focus();
}

/* The queue beside a response is open where there is room for it. */
export function foldQueue() {
  const wide = matchMedia("(min-width: 1360px)");
  const fold = () => (byId("queue-fold").open = wide.matches);
  fold();
  wide.addEventListener("change", fold);
  const here = document.querySelector(".queue-narrow [aria-current]");
  if (here && wide.matches) here.scrollIntoView({ block: "nearest" });
}
