/* Between what fields hold and what answers are. */

import { regionOf } from "../forms/dates.js";

export const present = (text) => (text === "" || text == null ? undefined : text);

/* A number as people write it; what is none stays as it was typed, so that the server can say what is wrong with it. */
export function number(text) {
  const plain = text.trim().replace(",", ".");
  return plain !== "" && /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : present(text);
}

/* A number as a field shows it: with the decimal sign of the region. */
export const shownNumber = (answer) => (typeof answer === "number" && regionOf() === "es-ES" ? String(answer).replace(".", ",") : answer ?? "");

function partsAt(at, zone) {
  const part = {};
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" });
  for (const p of format.formatToParts(at)) part[p.type] = p.value;
  return part;
}

/* The offset from UTC at a local time in a zone. */
export function offset(local, zone) {
  const utc = Date.parse(local + ":00Z");
  const shift = (at) => {
    const part = partsAt(at, zone);
    return (Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute) - at) / 60000;
  };
  const minutes = shift(utc - shift(utc) * 60000);
  const abs = Math.abs(minutes);
  return (minutes < 0 ? "-" : "+") + String(Math.floor(abs / 60)).padStart(2, "0") + ":" + String(abs % 60).padStart(2, "0");
}

/* What a clock in a zone shows at a moment, as a field for day and time takes it. */
export function local(text, zone) {
  const at = new Date(text);
  if (isNaN(at)) return "";
  const part = partsAt(at, zone);
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/* Half of a surrogate pair can be in no text; it would be refused. */
export const wellFormed = (answers) => JSON.parse(JSON.stringify(answers, (name, text) => (typeof text === "string" && text.toWellFormed ? text.toWellFormed() : text)));
