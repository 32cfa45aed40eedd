/* The talking points of a case come once its overview stands; until then, and without them, the link beside leads to the whole. Where there
   are none, the sentence that says so is a line of the card of facts, and not a card of its own. */
import { send } from "./shell/request.js";

const place = document.querySelector("[data-points]");
if (place) show();

function part(kind, style, text) {
  const one = document.createElement(kind);
  one.className = style;
  one.textContent = text;
  return one;
}

function sayNone(none) {
  place.replaceChildren(part("p", "soft", none));
  const card = place.closest(".card");
  const facts = document.querySelector("[data-glance]");
  if (!facts || card.contains(document.activeElement)) return;
  const line = document.createElement("dd");
  line.append(place);
  facts.append(part("dt", "", card.querySelector("h2").textContent), line);
  card.remove();
}

async function show() {
  try {
    const answer = await send(place.dataset.points);
    if (!answer.ok) return;
    const { points, none } = await answer.json();
    const list = part("ul", "list", "");
    for (const point of points) {
      const line = part("li", "", "");
      line.append(part("div", "", point.says), part("div", "soft small", point.rule));
      list.append(line);
    }
    if (points.length) place.replaceChildren(list);
    else sayNone(none);
  } catch {
    /* No network: the link is there. */
  }
}
