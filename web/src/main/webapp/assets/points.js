/* The talking points of a case come once its overview stands; until then, and without them, the link beside leads to the whole. */
import { send } from "./shell/request.js";

const place = document.querySelector("[data-points]");
if (place) show();

function part(kind, style, text) {
  const one = document.createElement(kind);
  one.className = style;
  one.textContent = text;
  return one;
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
    place.replaceChildren(points.length ? list : part("p", "soft", none));
  } catch {
    /* No network: the link is there. */
  }
}
