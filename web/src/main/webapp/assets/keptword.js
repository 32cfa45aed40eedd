/* What every page does by itself. */
import { followAjax } from "./shell/ajax.js";
import { followForms } from "./shell/forms.js";
import { followHeader } from "./shell/header.js";
import { watchForLeave } from "./shell/leave.js";
import { watch } from "./shell/watch.js";

watchForLeave();
followHeader();
followForms();
followAjax();
watch();

/* A page from the browser's memory may belong to somebody who has left. */
addEventListener("pageshow", (e) => {
  if (e.persisted) location.reload();
});
