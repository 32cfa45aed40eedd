/* Answers into the page. */
import { readStored, regionOf, said, sayMoment } from "../forms/dates.js";
import { grow } from "./controls.js";
import { root, zone } from "./page.js";
import { addValue, count, newRow } from "./rows.js";
import { field, items, rowList } from "./sheet.js";
import { local, shownNumber } from "./values.js";

export function fill(answers, scope = root) {
  for (const item of items(scope)) {
    const answer = answers[item.dataset.id];
    if (item.dataset.group) fill(answer || {}, item);
    else if (item.dataset.rows) {
      const known = new Map([...rowList(item).children].map((row) => [row.dataset.row, row]));
      const rows = (answer || []).map((each) => {
        const row = known.get(each._id) || newRow(item, each._id);
        rowList(item).append(row);
        fill(each, row);
        return row;
      });
      rowList(item).replaceChildren(...rows);
      count(item);
    } else if (item.dataset.type) putValue(item, answer);
  }
}

function putValue(item, answer) {
  const type = item.dataset.type;
  if (item.querySelector(".choices, .scale")) putChosen(item, type, answer);
  else if (type === "boolean") item.querySelector("input").checked = answer === true;
  else if (item.dataset.many) {
    const list = item.querySelector(".value-list");
    list.replaceChildren();
    for (const each of answer || []) put(type, field(addValue(item)), each);
  } else if (type === "open-choice") {
    field(item).value = answer?.code ?? "";
    item.querySelector("[data-other]").value = answer?.other ?? "";
  } else put(type, field(item), answer);
}

function put(type, input, answer) {
  if (type === "quantity") {
    input.value = shownNumber(answer?.value);
    const units = input.closest(".quantity").querySelector("[data-units]");
    if (units && answer?.unit) units.value = answer.unit;
  } else if (type === "dateTime") {
    input.dataset.moment = answer ?? "";
    const at = answer ? local(answer, zone) : "";
    input.value = at ? sayMoment(at, regionOf()) : answer ?? "";
    input.defaultValue = input.value;
  } else if (type === "date" || type === "time") {
    const known = answer && readStored[type](answer, regionOf());
    input.value = known ? said[type](known, regionOf()) : answer ?? "";
  } else {
    input.value = shownNumber(answer);
  }
  grow(input);
}

function putChosen(item, type, answer) {
  const list = answer === undefined ? [] : item.dataset.many ? answer : [answer];
  const codes = list.map((one) => (type === "open-choice" ? (one.other ? "" : one.code) : String(one)));
  item.querySelectorAll(".choices input:not([data-other]), .scale input").forEach((input) => (input.checked = codes.includes(input.value)));
  const other = item.querySelector("[data-other]");
  if (other) other.value = list.find((one) => one.other)?.other ?? "";
}
