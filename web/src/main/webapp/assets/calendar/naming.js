/* What a drawn session is called aloud and on hover: its time and length, whom it is with, how it stands. */
import { lengthOf, saidTime } from "./times.js";

const drawn = new Map();

export function name(event, el) {
  if (el) drawn.set(event.id, el);
  const place = drawn.get(event.id);
  if (!place) return;
  const begins = saidTime(event.start);
  place.title = begins + " " + event.extendedProps.description;
  place.setAttribute("aria-label", [begins, lengthOf(event) + " min", event.extendedProps.description].join(", "));
}
