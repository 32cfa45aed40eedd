/* Which columns of a table are shown: a checkbox for each head that has a name (the class col-…). What is hidden stands in [data-hide], which the
   style sheet and the server know, and in a cookie of this person and table, which holds names of columns and nothing else. */
const YEAR = 365 * 24 * 3600;
const NONE = "none";

/* The name of a head's column, or null. */
export function columnOf(classes) {
  const found = /(?:^|\s)col-([a-z]+)(?:\s|$)/.exec(classes);
  return found ? found[1] : null;
}

/* Faces leaves out an attribute without a value. */
export const namesIn = (text = "") => text.split(" ").filter(Boolean);

/* As the server reads it. */
export function cookieOf(name, hidden, secure) {
  return name + "=" + (hidden.length ? hidden.join(".") : NONE) + "; Path=/; Max-Age=" + YEAR + "; SameSite=Lax" + (secure ? "; Secure" : "");
}

function heads(place) {
  const found = new Map();
  for (const head of place.querySelectorAll("thead th")) {
    const name = columnOf(head.className);
    const label = (head.querySelector(".ui-column-title") ?? head).textContent.trim();
    if (name && label && !found.has(name)) found.set(name, label);
  }
  return found;
}

export function chooseColumns(place) {
  const menu = place.querySelector(".table-columns");
  const found = heads(place);
  if (!menu || !found.size) return;
  const list = menu.querySelector("fieldset");
  for (const [name, text] of found) {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = !namesIn(place.dataset.hide).includes(name);
    box.addEventListener("change", () => {
      const rest = namesIn(place.dataset.hide).filter((one) => one !== name);
      const hidden = box.checked ? rest : [...rest, name];
      place.dataset.hide = hidden.join(" ");
      document.cookie = cookieOf(menu.dataset.cookie, hidden, location.protocol === "https:");
    });
    const label = document.createElement("label");
    label.append(box, " " + text);
    list.append(label);
  }
  menu.hidden = false;
}
