/* Writing an exercise: keeps what is written, on two pages and without a network, until it is handed in. */
import { call } from "./shell/request.js";
import "./unsent/sign-out.js";
import { collect } from "./exercise/answers.js";
import { changes } from "./exercise/changes.js";
import { kept } from "./exercise/device.js";
import { changed, conflicts, followConnection, save } from "./exercise/draft.js";
import { fill } from "./exercise/fill.js";
import { openForm } from "./exercise/form.js";
import { followHandIn } from "./exercise/hand-in.js";
import { followHelp } from "./exercise/help.js";
import { followLeaving } from "./exercise/leaving.js";
import { showHelp } from "./exercise/lines.js";
import { root, say } from "./exercise/page.js";
import { followReaders } from "./exercise/readers.js";
import { state, unsaved } from "./exercise/state.js";
import { told } from "./exercise/telling.js";
import { isTyped, withTyped } from "./exercise/typed.js";
import { showVersions, showWaitingVersion } from "./exercise/versions.js";

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
  bringBack();
}

/* What was left on this device when the page went, in place of what the server has; what was typed here since stays. */
async function bringBack() {
  const left = await kept.read();
  if (!left || state.mode === "versions") return;
  const here = collect();
  if (JSON.stringify(left.answers) === JSON.stringify(here)) {
    if (!unsaved()) kept.forget();
    return;
  }
  state.number = left.number;
  state.device = left.device;
  fill(state.typed > 0 ? withTyped(left.answers, here) : left.answers);
  state.typed++;
  told(say("backAgain"), true);
  save();
}
