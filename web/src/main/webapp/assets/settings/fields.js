/* The fields of a form by the names the server knows: the place in the page, or what the field itself names. A tick is named with its value. */
const PAGE = "bring:";
const isOurs = (field) => Boolean(field.name) && field.name.startsWith(PAGE);
const isTyped = (field) => !["hidden", "submit", "button"].includes(field.type);

export const nameOf = (field) => field.closest("[data-field]")?.dataset.field || field.name.slice(PAGE.length).replaceAll(":", ".");

export function collect(form) {
  const fields = {};
  for (const one of form.elements) {
    if (!isOurs(one) || !isTyped(one)) continue;
    const name = nameOf(one);
    if (one.type === "checkbox") fields[name + "." + one.value] = String(one.checked);
    else if (one.type !== "radio" || one.checked) fields[name] = one.value;
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
