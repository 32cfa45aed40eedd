/* Back from the sign-in service: what it brought along behind the # is taken away, and what was changed is said. */
import { notice } from "./shell/notice.js";

const PARTS = { "webauthn-register-passwordless": "passkeys", "idp_link": "provider" };
const brought = new URLSearchParams(location.hash.slice(1));
if (brought.has("code") || brought.has("error") || brought.has("kc_action_status")) {
  const part = PARTS[brought.get("kc_action")?.split(":")[0]] ?? "sign-in";
  history.replaceState(null, "", location.pathname + location.search + "#" + part);
  const place = document.getElementById("sign-in");
  document.getElementById(part).scrollIntoView();
  if (brought.get("kc_action_status") === "success") notice(place.dataset.changed);
}
