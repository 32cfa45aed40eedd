/* What is said beside answers. */
import { root, say } from "./page.js";
import { find, path } from "./sheet.js";

export function note(item, kind, text) {
  let p = item.querySelector(`:scope > .${kind}`);
  const input = [...item.querySelectorAll("textarea, input, select")];
  const id = kind + ":" + path(item);
  if (!text) {
    p?.remove();
  } else {
    if (!p) {
      p = document.createElement("p");
      p.className = kind;
      p.id = id;
      item.append(p);
    }
    p.textContent = text;
  }
  const first = input.slice(0, 1);
  for (const each of item.dataset.rows ? [item] : item.dataset.many || item.tagName === "FIELDSET" ? [item, ...first] : first) {
    const ids = new Set((each.getAttribute("aria-describedby") || "").split(" ").filter(Boolean));
    if (text) ids.add(id);
    else ids.delete(id);
    if (ids.size) each.setAttribute("aria-describedby", [...ids].join(" "));
    else each.removeAttribute("aria-describedby");
    if (kind === "field-message" && each !== item) {
      if (text) each.setAttribute("aria-invalid", "true");
      else each.removeAttribute("aria-invalid");
    }
  }
}

/* Says what stands against handing in, or beside the answers; gives the first place that was found. */
export function notes(kind, list) {
  root.querySelectorAll("." + kind).forEach((p) => note(p.closest("[data-id]"), kind, ""));
  let first = null;
  for (const { path: at, text } of list) {
    const item = at && find(at);
    if (item) {
      note(item, kind, text);
      first = first || item;
    }
  }
  return first;
}

/* How much room is left, once it gets short; characters are counted as the server counts them. */
export function limit(item, input) {
  const most = Number(item.dataset.max);
  if (!most) return;
  const left = roomLeft(input.value, most);
  note(item, "field-left", left === null ? "" : left < 0 ? say("over", -left) : say("left", left));
}

export function roomLeft(text, most) {
  if (text.length < most * 0.8) return null;
  const length = [...text].length;
  return length > most * 0.9 ? most - length : null;
}
