/* A session that is dragged is moved on the server. What is refused is said, and the session goes back; what was moved can be moved back. */
import { notice } from "../shell/notice.js";
import { call, send as request } from "../shell/request.js";
import { name } from "./naming.js";
import { lengthOf, saidTime, wall } from "./times.js";

const UNDO_FOR = 20000;

export function followDragging(options, place) {
  const follow = (change) => move(change, place);
  options.eventDrop = follow;
  options.eventResize = follow;
}

async function move({ event, oldEvent, revert }, place) {
  const answer = await send(event, wall(event.start), lengthOf(event));
  if (!answer.ok) {
    revert();
    notice(answer.status === 0 ? place.dataset.failed : answer.json.message || (answer.json.error === "stale" ? place.dataset.stale : place.dataset.failed));
    return;
  }
  moved(event, answer);
  const before = { start: oldEvent.start, end: oldEvent.end, minutes: lengthOf(oldEvent) };
  const said = place.dataset.moved.replace("{0}", event.title).replace("{1}", saidTime(event.start));
  offerUndo([said, answer.json.said].filter(Boolean).join(". "), place, () => back(event, before, place));
}

async function back(event, before, place) {
  const answer = await send(event, wall(before.start), before.minutes);
  if (answer.ok) {
    event.setDates(before.start, before.end);
    moved(event, answer);
    notice(place.dataset.undone);
  } else notice(answer.json.message || place.dataset.failed);
}

function moved(event, answer) {
  event.setExtendedProp("version", answer.json.version);
  name(event);
  list();
}

/* The list of the same days below. Where it cannot be read again, it is as it was until the page is. */
async function list() {
  const place = document.querySelector(".calendar-list");
  try {
    const page = await request(location.href, { headers: { Accept: "text/html" } });
    const fresh = page.ok && new DOMParser().parseFromString(await page.text(), "text/html").querySelector(".calendar-list");
    if (fresh) place.replaceWith(document.adoptNode(fresh));
  } catch {
    return;
  }
}

const send = (event, to, minutes) =>
  call("PUT", "/api/sessions/" + event.id + "/time", { person: document.body.dataset.person, basedOn: event.extendedProps.version, to, minutes });

function offerUndo(text, place, undo) {
  notice(text);
  const box = document.getElementById("notice");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-small";
  button.id = "undo-move";
  button.textContent = place.dataset.undo;
  button.addEventListener("click", () => {
    box.remove();
    undo();
  });
  box.querySelector("button").before(button);
  setTimeout(() => {
    if (!button.isConnected) return;
    if (box.contains(document.activeElement)) document.getElementById("main").focus();
    box.remove();
  }, UNDO_FOR);
}
