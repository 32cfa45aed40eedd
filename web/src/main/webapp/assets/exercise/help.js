/* Help for the author alone: nothing about it is kept. Closed once, it stays closed on this page. */
import { root } from "./page.js";

const help = document.getElementById("help-now");
let closed = false;
let helps = false;

export function offerHelp(now) {
  if (now !== undefined) helps = now;
  const to = root.querySelector("input[name=disclosure]:checked")?.value === "SELF" ? "SELF" : "OTHER";
  help.querySelectorAll("[data-help]").forEach((one) => (one.hidden = one.dataset.help !== to));
  const written = document.activeElement?.closest("#sheet [data-id]");
  if (help.hidden && helps && written) written.after(help);
  help.hidden = closed || !helps;
}

export function followHelp() {
  document.getElementById("help-close").addEventListener("click", () => {
    closed = true;
    offerHelp();
  });
}
