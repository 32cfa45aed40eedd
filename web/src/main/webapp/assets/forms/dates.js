/* Dates and times as the person's region writes them, and as people type them. The server writes and reads the same (Dates, TypedDates).
   A day is "2026-11-27", a time "16:00", a moment "2026-11-27T16:00". */
export const regionOf = (root = document.documentElement) => root.dataset.region || "en-US";

const two = (number) => String(number).padStart(2, "0");
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase();

const names = (language, options, from) => {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  return from.map((at) => format.format(at));
};
const firstOfMonths = Array.from({ length: 12 }, (_, i) => Date.UTC(2026, i, 1));
const fromMonday = Array.from({ length: 7 }, (_, i) => Date.UTC(2026, 5, 1 + i));

/* Three letters tell the names of English and Spanish apart; further languages have the short names of the CLDR. */
const ours = ["en", "es"];
const known = {};
const languageOf = (region) => region.split("-")[0];
const withoutPoint = (name) => name.replace(/\.$/, "");

function namesIn(language) {
  const parts = new Intl.DateTimeFormat(language).formatToParts().map((part) => part.type);
  const months = names(language, { month: "long" }, firstOfMonths);
  const weekdays = names(language, { weekday: "long" }, fromMonday);
  const short = (long, options, from) => (ours.includes(language) ? long.map((name) => name.slice(0, 3)) : names(language, options, from).map(withoutPoint));
  return {
    months,
    weekdays,
    shortMonths: short(months, { month: "short" }, firstOfMonths),
    shortWeekdays: short(weekdays, { weekday: "short" }, fromMonday),
    monthFirst: parts.indexOf("month") < parts.indexOf("day"),
    halfDays: new Intl.DateTimeFormat(language, { hour: "numeric" }).resolvedOptions().hour12,
  };
}

const inLanguage = (language) => (known[language] ??= namesIn(language));
ours.forEach(inLanguage);
const american = (region) => region === "en-US";
const monthFirst = (region) => (ours.includes(languageOf(region)) ? american(region) : inLanguage(languageOf(region)).monthFirst);
const halfDays = (region) => (ours.includes(languageOf(region)) ? american(region) : inLanguage(languageOf(region)).halfDays);

/* With the weekday; the year can be left out. */
export function sayDay(day, region, withYear = true) {
  const [year, month, date] = day.split("-").map(Number);
  const { shortMonths, shortWeekdays } = inLanguage(languageOf(region));
  const weekday = shortWeekdays[(new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7];
  const name = shortMonths[month - 1];
  if (american(region)) return `${weekday}, ${name} ${date}${withYear ? ", " + year : ""}`;
  if (monthFirst(region)) return `${weekday} ${name} ${date}${withYear ? " " + year : ""}`;
  return `${weekday} ${date} ${name}${withYear ? " " + year : ""}`;
}

export function sayTime(time, region) {
  const [hour, minute] = time.split(":").map(Number);
  return halfDays(region) ? `${hour % 12 || 12}:${two(minute)} ${hour < 12 ? "AM" : "PM"}` : `${two(hour)}:${two(minute)}`;
}

export function sayMoment(moment, region) {
  const [day, time] = moment.split("T");
  return `${sayDay(day, region)}, ${sayTime(time, region)}`;
}

function date(year, month, day, today) {
  if (year !== undefined && year.length !== 2 && year.length !== 4) return null;
  const in_ = year === undefined ? today.getFullYear() : Number(year) + (year.length === 2 ? 2000 : 0);
  const at = new Date(Date.UTC(in_, month - 1, day));
  const real = in_ >= 1900 && in_ <= 2199 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? `${in_}-${two(month)}-${two(day)}` : null;
}

const small = (text) => (text.length > 2 ? 0 : Number(text));
const named = (long, short) => (word) => {
  const isIt = (name, at, language) => (word.length > 2 && plain(name).startsWith(word)) || plain(language[short][at]) === word;
  return Math.max(...Object.values(known).map((language) => language[long].findIndex((name, at) => isIt(name, at, language))));
};
const monthOf = named("months", "shortMonths");
const isWeekday = (word) => named("weekdays", "shortWeekdays")(word) >= 0;

/* Two numbers with something else than a space, a comma or a slash between them, such as the days of a range. */
const RANGE = /\d[^\p{L}\d]*[^\p{L}\d\s,/][^\p{L}\d]*\d/u;

/* A day as it was typed; null when it cannot be read. Without a year it is one of this year. */
export function readDay(typed, region, today = new Date()) {
  inLanguage(languageOf(region));
  const text = plain(typed).replace(/(\d)(st|nd|rd|th|o|er)\b/g, "$1");
  const words = (text.match(/\p{L}+/gu) || []).filter((word) => word !== "de" && word !== "del");
  const numbers = text.match(/\d+/g) || [];
  if (words.length) {
    if (RANGE.test(text) && numbers.every((number) => number.length < 3)) return null;
    const last = words[words.length - 1];
    let month = words.slice(0, -1).every(isWeekday) ? monthOf(last) : -1;
    if (month < 0 && words.length === 2 && isWeekday(last)) month = monthOf(words[0]);
    if (month < 0 || words.length > 2 || numbers.length < 1 || numbers.length > 2) return null;
    const yearFirst = numbers[0].length === 4;
    return date(numbers.length === 1 ? undefined : numbers[yearFirst ? 0 : 1], month + 1, small(numbers[yearFirst ? numbers.length - 1 : 0]), today);
  }
  if (numbers.length < 2 || numbers.length > 3) return null;
  if (numbers[0].length === 4) return numbers.length === 3 ? date(numbers[0], small(numbers[1]), small(numbers[2]), today) : null;
  const [first, second] = numbers.map(small);
  const leads = monthFirst(region) ? first <= 12 : second > 12;
  return date(numbers[2], leads ? first : second, leads ? second : first, today);
}

/* Where AM and PM are written, an hour without them could be in the morning or in the evening; at ten and eleven the morning is meant. */
const isEither = (hour, region) => halfDays(region) && hour > 0 && hour < 10;

/* A time as it was typed; null when it cannot be read, or could be in the morning or in the evening. With seconds it is ISO 8601. */
export function readTime(typed, region) {
  const text = plain(typed).replace(/(?<=[a-z])[.\s]+|\s+(?=[a-z])/g, "");
  const digits = /^([01]\d|2[0-3])([0-5]\d)$/.exec(text);
  if (digits) return isEither(Number(digits[1]), region) ? null : digits[1] + ":" + digits[2];
  const parts = /^(\d{1,2})(?:[:.h ]([0-5]\d))?(:[0-5]\d(?:\.\d+)?)?(?:h|hrs|hs)?(?:([ap])m?)?$/.exec(text);
  if (!parts) return null;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] || 0);
  if (!parts[4]) {
    const bare = halfDays(region) && hour <= 12 && (parts[1].length === 1 || !parts[2]);
    const either = bare || (!parts[3] && isEither(hour, region));
    return either || hour > 23 ? null : two(hour) + ":" + two(minute);
  }
  const late = parts[4] === "p";
  if (hour > 12) return late && hour < 24 ? two(hour) + ":" + two(minute) : null;
  return hour === 0 ? null : two((hour % 12) + (late ? 12 : 0)) + ":" + two(minute);
}

const TIME_AT_END = /(\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?\s*m?\.?)?|\d{1,2}\s*[ap]\.?\s*m?\.?)$/;

const ISO_MOMENT = /^(\d{4}-\d{1,2}-\d{1,2})t(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?$/;

/* A day with its time. */
export function readMoment(typed, region, today = new Date()) {
  const text = plain(typed);
  const iso = ISO_MOMENT.exec(text);
  if (iso) return readMoment(`${iso[1]} ${iso[2]}${iso[3] || ":00"}`, region, today);
  const time = TIME_AT_END.exec(text);
  if (!time) return null;
  const day = readDay(text.slice(0, time.index), region, today);
  const at = readTime(time[0], region);
  return day && at && day + "T" + at;
}

/* A time as it is stored, which says which half of the day it is in. */
export const readStored = { date: readDay, time: (time, region) => readTime(/^\d{2}:\d{2}$/.test(time) ? time + ":00" : time, region) };

/* By the kind of a field, as the browser's own controls are called. */
export const said = { date: sayDay, time: sayTime, "datetime-local": sayMoment };
export const read = { date: readDay, time: readTime, "datetime-local": readMoment };
