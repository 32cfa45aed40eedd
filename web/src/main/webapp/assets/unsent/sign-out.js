/* Signing out sends what is there before the server clears this device. A page whose words could not be sent says so and stays; the
   second time it goes. */
import { notice } from "../shell/notice.js";
import { saving, within } from "../shell/saving.js";
import { unsent } from "./store.js";

let warned = false;
document.addEventListener("click", async (e) => {
  const link = e.target.closest('a[href="/logout"]');
  if (!link || link.target || !saving.flush) return;
  e.preventDefault();
  const sent = await within(saving.flush(), false);
  const warning = document.body.dataset.signOutUnsent;
  if (sent === false && warning && !warned) {
    warned = true;
    notice(warning);
    return;
  }
  await unsent.forgetAll();
  location.assign(link.href);
});
