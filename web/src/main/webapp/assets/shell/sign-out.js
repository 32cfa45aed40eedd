/* Signing out, Leave included: this page and the others of the browser are blanked at once, what is typed is kept and sent, and the server
   hears of it by a POST. Where it cannot be told, the device is marked, and the next page that is opened signs out first. */
import { textsHere } from "../unsent/database.js";
import { tailsHere } from "../unsent/tail.js";
import { mark, marked, unmark } from "./leaving-mark.js";
import { notice } from "./notice.js";
import { forgetOfflinePage } from "./offline-page.js";
import { presence } from "./presence.js";
import { send } from "./request.js";
import { saveAll, saving, within } from "./saving.js";
import { holdPage, releasePage, tellTabs, whenAlone, whenTold } from "./tabs.js";

const body = document.body.dataset;
const END = { left: "/signed-out?state=left", out: "/signed-out" };
/* As long as a page that leaves may take to send what it has. */
const SENDING = 10000;
let going = false;
let warned = false;

/* Nothing can be read any more, and nobody is held back. */
function blank() {
  presence.over = true;
  document.documentElement.style.visibility = "hidden";
  document.title = "";
}

/* Tells the server; without its answer the mark stays. clean: no unsent text is left on this device. */
async function tellServer(how, clean) {
  const wishes = [how === "left" && "leave", clean && "clean"].filter(Boolean).join("&");
  try {
    const answer = await send("/logout" + (wishes && "?" + wishes), { method: "POST", keepalive: true, signal: AbortSignal.timeout(8000) });
    return answer.ok;
  } catch {
    return false;
  }
}

/* how: "left" puts the quiet page in place of this one, "out" the one that says so. end: another address instead. */
export async function signOut(how, end = END[how]) {
  if (going) return;
  going = true;
  blank();
  try {
    await mark({ lang: document.documentElement.lang, title: body.leftTitle || "", text: body.leftText || "", at: Date.now() });
    tellTabs(how);
    await saveAll();
    const heard = await whenAlone(async (alone) => tellServer(how, alone && (await textsHere()) === 0 && tailsHere() === 0));
    if (heard) await unmark();
  } finally {
    tellTabs(how); /* A page that was on its way meanwhile, and a store that was emptied. */
    location.replace(end);
  }
}

/* Another tab has gone: its person looks away from all of them. */
async function follow(how) {
  if (going) return;
  going = true;
  blank();
  await saveAll();
  releasePage();
  location.replace(END[how]);
}

/* The page after a sign-out that the server did not hear of goes on with it. The page that signs out may still be sending words. */
async function finish() {
  if (!body.person && location.pathname === "/signed-out") await forgetOfflinePage();
  const left = await marked();
  if (left && Date.now() - left.at > SENDING && (await tellServer("left", false))) await unmark();
}

/* A counselor is told once that words could not be sent: they stay on this device, and cannot be read elsewhere. */
async function staysWith() {
  if (!body.signOutUnsent || warned || !saving.flush || (await within(saving.flush(), false)) !== false) return false;
  warned = true;
  notice(body.signOutUnsent);
  return true;
}

export function watchForSignOut() {
  document.addEventListener("submit", async (e) => {
    if (!/^\/logout\b/.test(e.target.getAttribute("action"))) return;
    e.preventDefault();
    if (!(await staysWith())) signOut("out");
  });
  if (!body.person && !document.querySelector("[data-leave]")) {
    finish();
    return;
  }
  holdPage();
  whenTold(follow);
  if (!navigator.serviceWorker?.controller) marked().then((left) => left && signOut("left"));
}
