/* The talking points of a case come once its overview stands; until then, and without them, the link beside leads to the whole. */
addEventListener("DOMContentLoaded", async function () {
  "use strict";
  const place = document.querySelector("[data-points]");
  if (!place) return;
  const said = (kind, style, text) => {
    const one = document.createElement(kind);
    one.className = style;
    one.textContent = text;
    return one;
  };
  try {
    const answer = await keptword.fetch(place.dataset.points);
    if (!answer.ok) return;
    const { points, none } = await answer.json();
    const list = said("ul", "list", "");
    for (const point of points) {
      const line = said("li", "", "");
      line.append(said("div", "", point.says), said("div", "soft small", point.rule));
      list.append(line);
    }
    place.replaceChildren(points.length ? list : said("p", "soft", none));
  } catch {
    /* No network: the link is there. */
  }
});
