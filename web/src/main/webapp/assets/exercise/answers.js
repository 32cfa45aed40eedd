/* Answers out of the page. */
import { read, readMoment, regionOf } from "../forms/dates.js";
import { root, zone } from "./page.js";
import { field, isLeftOut, items, rowList } from "./sheet.js";
import { number, offset, present, wellFormed } from "./values.js";

export const collect = () => wellFormed(level(root));

function level(scope) {
  const answers = {};
  for (const item of items(scope)) {
    let answer;
    if (item.dataset.group) answer = level(item);
    else if (item.dataset.rows) answer = [...rowList(item).children].filter((row) => row.dataset.row).map((row) => ({ _id: row.dataset.row, ...level(row) }));
    else if (item.dataset.type) answer = value(item);
    const empty = answer === undefined || (typeof answer === "object" && Object.keys(answer).length === 0);
    if (!empty) answers[item.dataset.id] = answer;
  }
  return answers;
}

export function value(item) {
  if (isLeftOut(item)) return undefined;
  const type = item.dataset.type;
  if (item.querySelector(".choices, .scale")) return chosen(item, type);
  if (type === "boolean") return item.querySelector("input").checked ? true : undefined;
  if (item.dataset.many) {
    const all = [...item.querySelectorAll(".value-list > li")].map((li) => one(type, field(li))).filter((answer) => answer !== undefined);
    return all.length ? all : undefined;
  }
  if (type === "open-choice") {
    const other = item.querySelector("[data-other]").value;
    return other ? { other } : field(item).value ? { code: field(item).value } : undefined;
  }
  return one(type, field(item));
}

function one(type, input) {
  if (type === "integer" || type === "decimal") return number(input.value);
  if (type === "dateTime") return moment(input);
  if (type === "quantity") {
    const box = input.closest(".quantity");
    const amount = number(input.value);
    const unit = box.querySelector("[data-units]")?.value || box.querySelector("[data-unit]")?.dataset.unit;
    return amount === undefined ? undefined : { value: amount, unit };
  }
  if (type === "date" || type === "time") return present(read[type](input.value, regionOf()) || unread(input.value));
  return present(input.value);
}

/* What could not be read must not pass for a stored time: "04:00" may be meant for the afternoon. */
const unread = (typed) => typed.replace(/^\s*0(?=\d:)/, "");

function moment(input) {
  if (!input.value) return undefined;
  if (input.dataset.moment && input.value === input.defaultValue) return input.dataset.moment;
  const local = readMoment(input.value, regionOf());
  return local ? local + ":00" + offset(local, zone) : input.value;
}

function chosen(item, type) {
  const other = item.querySelector("[data-other]");
  const picked = [...item.querySelectorAll(".choices input:checked, .scale input:checked")].map((input) => {
    if (type === "boolean") return input.value === "true";
    if (type === "integer") return Number(input.value);
    if (type !== "open-choice") return input.value;
    return input.value ? { code: input.value } : present(other.value) && { other: other.value };
  });
  const answers = picked.filter((answer) => answer !== undefined);
  return item.dataset.many ? (answers.length ? answers : undefined) : answers[0];
}
