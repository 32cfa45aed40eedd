/* Whether anybody is there. After a while without a key, a tap or a movement of the pointer the page asks, and one key answers; after
   a little longer it saves, and signs out. What could not be sent stays on this device, encrypted, until the same person is back.
   The last touch stands in the browser under the person's id, and every decision reads it there: a window that slept learns of the
   others before it acts, and a page that another person left behind ends nobody else's sign-in. */
import { sharedTouch } from "./touch.js";
import { countDown, stopAsking, isAsking } from "./still-there.js";
import { askToSignIn } from "./notice.js";
import { presence } from "./presence.js";
import { send } from "./request.js";
import { saveAll } from "./saving.js";

const said = document.body.dataset;
const limit = Number(said.idle) * 1000;
const ahead = Number(said.idleWarning) * 1000;
const TELL = Math.min(limit / 5, 60000);
const touch = sharedTouch("keptword-here:" + said.person);
let told = Date.now();
let timer = 0;
let over = false;

const isOver = () => Date.now() - touch.latest() >= limit;

function plan() {
  clearTimeout(timer);
  if (over) return;
  const left = touch.latest() + limit - Date.now();
  if (left <= 0) end(true);
  else if (left <= ahead) {
    countDown(left);
    timer = setTimeout(plan, Math.min(1000, left));
  } else {
    stopAsking();
    timer = setTimeout(plan, left - ahead);
  }
}

/* A moment that comes too late, on a device that slept, is no moment at all. */
function touched(e) {
  if (over) return;
  if (isOver()) {
    end(true);
    return;
  }
  const now = Date.now();
  const asked = isAsking();
  if (asked && e.type === "keydown") {
    e.preventDefault();
    e.stopImmediatePropagation();
  }
  if (!asked && now - touch.known() < 1000) return;
  touch.share(now);
  stopAsking();
  plan();
  if (asked || now - told >= TELL) tell();
}

async function tell() {
  told = Date.now();
  try {
    const answer = await send("/api/here", { method: "POST" });
    if (answer.status === 401 && !over) askToSignIn();
  } catch {
    /* No network: told again with the next key. */
  }
}

async function end(first) {
  if (over || !isOver()) return;
  over = true;
  presence.over = true;
  clearTimeout(timer);
  if (first) touch.forget();
  try {
    await saveAll();
    await send("/logout?idle&person=" + said.person, { method: "POST", keepalive: true, signal: AbortSignal.timeout(8000) });
  } catch {
    /* Without a network the server ends the sign-in by its own clock. */
  } finally {
    location.replace("/signed-out?state=idle");
  }
}

export function watch() {
  if (!limit) return;
  presence.idleFor = () => Math.max(0, Math.floor((Date.now() - touch.latest()) / 1000));
  /* Another window was touched, or has ended. */
  touch.whenShared((moment) => {
    if (moment === null) end(false);
    else if (moment > touch.known()) {
      touch.latest();
      stopAsking();
      plan();
    }
  });
  for (const kind of ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"]) {
    addEventListener(kind, touched, { capture: true, passive: kind !== "keydown" });
  }
  document.addEventListener("visibilitychange", () => document.hidden || plan());
  touch.share(touch.known());
  plan();
}
