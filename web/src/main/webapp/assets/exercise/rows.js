/* Rows of answers: adding, removing, moving and counting them. */
import { changes } from "./changes.js";
import { say } from "./page.js";
import { field, label, rowList } from "./sheet.js";

export const rowId = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => "abcdefghijkmnpqrstuvwxyz23456789"[byte % 32]).join("");

function stamp(node, token, id) {
  if (node.nodeType === 1) for (const attribute of [...node.attributes]) if (attribute.value.includes(token)) attribute.value = attribute.value.replaceAll(token, id);
  for (const child of (node.content || node).childNodes) stamp(child, token, id);
}

export function newRow(rows, id) {
  const template = rows.querySelector(":scope > template").content.firstElementChild;
  const row = template.cloneNode(true);
  stamp(row, template.dataset.row, id);
  return row;
}

export function addValue(item) {
  const li = item.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
  const token = field(li).id.match(/~\d~$/)[0];
  stamp(li, token, rowId());
  item.querySelector(".value-list").append(li);
  countValues(item);
  return li;
}

/* The tools of each line are spoken with the question and the line they belong to. */
function nameTools(item, lines) {
  lines.forEach((line, i) =>
    line.querySelectorAll(":scope > .row-tools > .tool, :scope > .tool").forEach((tool) => tool.setAttribute("aria-label", `${tool.title}: ${label(item)}, ${i + 1}`)),
  );
}

export function countValues(item) {
  nameTools(item, [...item.querySelector(".value-list").children].filter((line) => !line.matches(".row-gone")));
}

export function count(rows) {
  const list = [...rowList(rows).children].filter((row) => row.dataset.row);
  list.forEach((row, i) => {
    row.querySelector(".row-number").textContent = say("row", i + 1);
    row.querySelector("[data-up]").disabled = i === 0;
    row.querySelector("[data-down]").disabled = i === list.length - 1;
  });
  nameTools(rows, list);
  rows.querySelector(":scope > [data-add]").disabled = list.length >= Number(rows.dataset.rows);
}

export function add(button) {
  const item = button.closest("[data-id]");
  let first;
  if (item.dataset.rows) {
    const row = newRow(item, rowId());
    rowList(item).append(row);
    count(item);
    first = field(row) || row.querySelector("input");
  } else {
    const list = item.querySelector(".value-list");
    if (list.children.length >= Number(list.dataset.rows)) return;
    first = field(addValue(item));
  }
  first?.focus();
  changes.heard("rows");
}

/* What was removed can be put back as long as the page is open. */
export function remove(button) {
  const line = button.closest("li");
  const item = line.closest("[data-id]");
  const again = () => (line.dataset.row ? count(item) : countValues(item));
  const gone = document.createElement("li");
  gone.className = "row-gone";
  const undo = document.createElement("button");
  undo.type = "button";
  undo.className = "button button-quiet";
  undo.textContent = say("undo");
  undo.addEventListener("click", () => {
    gone.replaceWith(line);
    again();
    (field(line) || line.querySelector("input"))?.focus();
    changes.heard("rows");
  });
  gone.append(say("removed"), " ", undo);
  line.replaceWith(gone);
  again();
  undo.focus();
  changes.heard("rows");
}

export function move(button, up) {
  const row = button.closest("[data-row]");
  const beside = up ? row.previousElementSibling : row.nextElementSibling;
  if (!beside) return;
  if (up) beside.before(row);
  else beside.after(row);
  count(row.closest("[data-rows]"));
  (button.disabled ? row.querySelector(up ? "[data-down]" : "[data-up]") : button).focus();
  changes.heard("rows");
}
