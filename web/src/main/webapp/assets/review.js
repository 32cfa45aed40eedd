/* Reading and answering. Nothing typed is dropped: what cannot be saved stays on the page and is tried again; until then it is kept on
   this device, encrypted. */
import { ready } from "./shell/ready.js";
import { presence } from "./shell/presence.js";
import { saving } from "./shell/saving.js";
import { bringBack } from "./review/back.js";
import { followCommenting } from "./review/commenting.js";
import { followConflict, typed } from "./review/draft.js";
import { offerEarlier } from "./review/earlier.js";
import { followFilters } from "./review/filters.js";
import { arrange } from "./review/highlight.js";
import { followKeys } from "./review/keys.js";
import { openWhenSeen } from "./review/opening.js";
import { answerable, page } from "./review/page.js";
import { followPhrases } from "./review/phrases.js";
import { foldQueue } from "./review/queue.js";
import { followStored } from "./review/remarks.js";
import { flush, send } from "./review/send.js";
import { offerUndo } from "./review/undo.js";
import { key } from "./review/words.js";
import { fields, reply, served, unsaved } from "./review/writing.js";

followKeys();
followFilters();
offerUndo();
if (page) {
  foldQueue();
  arrange();
}
if (answerable) write();

function write() {
  const stored = served();
  reply.saved = key(stored);
  fields.forEach((field) => field.addEventListener("input", typed));
  followStored();
  saving.flush = flush;
  bringBack(stored);
  if (unsaved()) typed();
  followCommenting();
  document.addEventListener("click", (e) => {
    const outcome = e.target.closest("[data-outcome]");
    if (outcome) send(outcome.dataset.outcome);
  });
  followConflict();
  offerEarlier();
  followPhrases();
  addEventListener("online", flush);
  addEventListener("focus", () => unsaved() && flush());
  addEventListener("beforeunload", (e) => {
    if (!reply.leaving && !presence.over && unsaved()) {
      flush();
      e.preventDefault();
    }
  });
  openWhenSeen();
  ready("review");
}
