/* Writing an exercise: keeps what is written, on two pages and without a network, until it is handed in. */
import { ready } from "./shell/ready.js";
import { call } from "./shell/request.js";
import { collect } from "./exercise/answers.js";
import { changes } from "./exercise/changes.js";
import { keepHere, kept, sentElsewhere } from "./exercise/device.js";
import { changed, conflicts, followConnection, leftover, save, whenStored } from "./exercise/draft.js";
import { fill } from "./exercise/fill.js";
import { openForm } from "./exercise/form.js";
import { followHandIn } from "./exercise/hand-in.js";
import { followHelp } from "./exercise/help.js";
import { followLeaving } from "./exercise/leaving.js";
import { showHelp } from "./exercise/lines.js";
import { root, say } from "./exercise/page.js";
import { choose, followReaders } from "./exercise/readers.js";
import { state, unsaved } from "./exercise/state.js";
import { told } from "./exercise/telling.js";
import { isTyped, withTyped } from "./exercise/typed.js";
import { showVersions, showWaitingVersion } from "./exercise/versions.js";

/* What of earlier pages has come back: none yet, some, or all of it. */
let bringing = "none";

const unread = document.querySelector("[data-unread]");
if (unread) call("POST", unread.dataset.unread, { person: unread.dataset.person, entry: unread.dataset.entry || null });

if (root) {
  openForm();
  followConnection();
  followHelp();
  followHandIn();
  followLeaving();
  followReaders();
  conflicts.found = showVersions;
  changes.heard = (what, item) => {
    changed(what, item);
    showHelp();
  };
  showWaitingVersion();
  if (isTyped()) changed("text");
  whenStored.then = bringBack;
  leftover.isBack = bringBack();
  ready("exercise");
}

/* What was left on this device when a page went, in place of what the server has; what was typed here since stays. Where several pages left
   something, the next comes once this one is stored, so that the server tells where they differ. Words that another page sent while this one was
   on its way come with the page as it is now. */
async function bringBack() {
  if (state.mode === "versions" || bringing === "all" || (bringing === "some" && unsaved())) return;
  const left = await kept.read();
  bringing = left ? "some" : "all";
  if (!left) {
    if (state.typed === 0 && (await sentElsewhere())) location.reload();
    return;
  }
  const here = collect();
  if (left.disclosure && !state.disclosure) choose(left.disclosure);
  kept.took();
  if (JSON.stringify(left.answers) === JSON.stringify(here)) {
    if (!unsaved()) await kept.forget();
    bringBack();
    return;
  }
  state.number = left.number;
  state.device = left.device;
  fill(state.typed > 0 ? withTyped(left.answers, here) : left.answers);
  state.typed++;
  keepHere();
  told(say("backAgain"), true);
  save();
}
