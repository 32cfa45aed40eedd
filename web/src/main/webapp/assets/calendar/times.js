import { regionOf, sayTime } from "../forms/dates.js";

/* The calendar counts in UTC what is the time on the person's wall. */
export const wall = (date) => date.toISOString().slice(0, 16);

/* As the person's region says it. */
export const saidTime = (date) => sayTime(wall(date).slice(11), regionOf());

/* From one time to another, for a narrow column: what both end with, AM or PM, is said once, and a line breaks between them only. */
export function timeSpan(from, to) {
  const half = from.slice(from.indexOf(" "));
  const begin = to && half.startsWith(" ") && to.endsWith(half) ? from.slice(0, -half.length) : from;
  return [begin, to].filter(Boolean).join("–").replaceAll(" ", "\u00a0");
}

/* In minutes; without an end, what a session usually lasts. */
export const lengthOf = (event) => (event.end ? Math.round((event.end - event.start) / 60000) : 50);

/* The half hour that a time on the wall is in. */
export const halfHour = (time) => time.slice(0, 14) + (time.slice(14) < "30" ? "00" : "30");
