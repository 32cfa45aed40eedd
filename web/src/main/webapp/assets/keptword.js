/* What every page does by itself. */
import { followTimed } from "./forms/timed.js";
import { followOutbox } from "./outbox/page.js";
import { followAjax } from "./shell/ajax.js";
import { followForms } from "./shell/forms.js";
import { followHeader } from "./shell/header.js";
import { watchForLeave } from "./shell/leave.js";
import { showPasskeys } from "./shell/passkeys.js";
import { watchForSignOut } from "./shell/sign-out.js";
import { watch } from "./shell/watch.js";
import { beginWorker } from "./shell/worker.js";

watchForLeave();
watchForSignOut();
followHeader();
followForms();
followAjax();
followTimed();
showPasskeys();
watch();
beginWorker();
followOutbox();

/* A page from the browser's memory may belong to somebody who has left. */
addEventListener("pageshow", (e) => {
  if (!e.persisted) return;
  document.documentElement.style.visibility = "hidden";
  location.reload();
});
