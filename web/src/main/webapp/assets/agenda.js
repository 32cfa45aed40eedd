/* The agenda of a session, and what came of what was agreed, come once the page stands. It is loaded on the side, so that nothing else of
   the page waits for it. */
import { agenda, get } from "./agenda/card.js";

if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
else begin();

function begin() {
  const place = document.querySelector("[data-agenda]");
  if (place) agenda(place);
  const agreed = document.querySelector("[data-agreed]");
  if (agreed) fillAgreed(agreed);
}

async function fillAgreed(list) {
  const answer = await get(list.dataset.agreed);
  for (const line of answer ? answer.lines : []) {
    const spot = list.querySelector('[data-line="' + line.id + '"]');
    if (spot) spot.textContent = line.says;
  }
}
