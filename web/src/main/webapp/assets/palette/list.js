/* The results as a list box that the field speaks for: the focus stays in the field. */
import { known } from "./known.js";

const list = document.getElementById("palette-list");
const field = document.getElementById("palette-text");
const options = () => [...list.querySelectorAll("[role=option]")];
const active = () => list.querySelector("[aria-selected=true]");

/* Shows hits by their groups, in the order in which groups come up; what was chosen stays chosen where it is still there. */
export function show(hits) {
  const before = active();
  const kept = before && !before.dataset.untouched ? before.dataset.hit : null;
  const groups = new Map();
  for (const hit of hits) groups.set(hit.group, [...(groups.get(hit.group) || []), hit]);
  let number = 0;
  list.replaceChildren(
    ...[...groups].map(([name, of]) => {
      const group = element("div", "palette-group", { role: "group", "aria-label": known.groups[name] });
      const head = element("div", "eyebrow", { "aria-hidden": "true" });
      head.textContent = known.groups[name];
      group.append(head, ...of.map((hit) => option(hit, "palette-" + ++number)));
      return group;
    }),
  );
  const all = options();
  const same = all.find((one) => one.dataset.hit === kept);
  choose(same || all[0] || null);
  if (!same && all[0]) all[0].dataset.untouched = "true";
  field.setAttribute("aria-expanded", String(all.length > 0));
}

function option(hit, id) {
  const one = element("a", "palette-option", { role: "option", id, tabindex: "-1", "aria-selected": "false", href: hit.href || "#" });
  one.dataset.hit = hit.group + " " + (hit.href || hit.fill);
  if (hit.fill) one.dataset.fill = hit.fill;
  const text = element("span", "palette-text", {});
  text.textContent = hit.text;
  one.append(text);
  if (hit.detail) {
    const detail = element("span", "small soft", {});
    detail.textContent = hit.detail;
    one.append(" ", detail);
  }
  return one;
}

function element(name, style, attributes) {
  const made = document.createElement(name);
  made.className = style;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

export function choose(one) {
  options().forEach((each) => {
    each.setAttribute("aria-selected", String(each === one));
    delete each.dataset.untouched;
  });
  if (one) {
    field.setAttribute("aria-activedescendant", one.id);
    one.scrollIntoView({ block: "nearest" });
  } else field.removeAttribute("aria-activedescendant");
}

/* One further or back, around the ends; by name to the first or the last. */
export function move(to) {
  const all = options();
  if (!all.length) return;
  const at = all.indexOf(active());
  choose(to === "first" ? all[0] : to === "last" ? all[all.length - 1] : all[(at + to + all.length) % all.length]);
}

export const chosen = () => active();
