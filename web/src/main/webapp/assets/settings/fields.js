/* The fields of a form by the names the server knows: the place in the page, or what the field itself names. A tick is named with its value. */
import { servedValue } from "../forms/values.js";

const PAGE = "bring:";
const isOurs = (field) => Boolean(field.name) && field.name.startsWith(PAGE);
const isTyped = (field) => !["hidden", "submit", "button"].includes(field.type);

export const nameOf = (field) => field.closest("[data-field]")?.dataset.field || field.name.slice(PAGE.length).replaceAll(":", ".");

export const collect = (form) => values(form, (one) => one.value, (one) => one.checked);

/* The same as the server sent it; a person may have typed before this script ran. */
export const served = (form) => values(form, servedValue, (one) => one.defaultChecked);

function values(form, valueOf, isChecked) {
  const fields = {};
  for (const one of form.elements) {
    if (!isOurs(one) || !isTyped(one)) continue;
    const name = nameOf(one);
    if (one.type === "checkbox") fields[name + "." + one.value] = String(isChecked(one));
    else if (one.type !== "radio" || isChecked(one)) fields[name] = valueOf(one);
  }
  return fields;
}

export function put(form, left) {
  for (const one of form.elements) {
    if (!isOurs(one) || !isTyped(one)) continue;
    const name = nameOf(one);
    if (one.type === "checkbox") {
      if (left[name + "." + one.value] !== undefined) one.checked = left[name + "." + one.value] === "true";
    } else if (one.type === "radio") {
      if (left[name] !== undefined) one.checked = left[name] === one.value;
    } else if (left[name] !== undefined) one.value = left[name];
  }
}

export const changedFrom = (stored, now) => Object.fromEntries(Object.entries(now).filter(([name, value]) => stored[name] !== value));
