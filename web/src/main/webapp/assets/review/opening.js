/* Opening ends the author's right to take the work back, so it waits until somebody sees the page. */
import { call } from "../shell/request.js";
import { moved } from "./complain.js";
import { further, lead, person, seen } from "./page.js";
import { inLine, reply } from "./writing.js";

export function openWhenSeen() {
  document.addEventListener("visibilitychange", open);
  open();
}

function open() {
  if (further) return;
  if (document.visibilityState !== "visible") return;
  document.removeEventListener("visibilitychange", open);
  inLine(async () => {
    const answer = await call("POST", "/api/reviews/" + lead + "/open", { person, entries: seen });
    if (answer.ok) {
      if (reply.version < 0) reply.version = answer.json.version;
    } else if (answer.json.error === "stale") {
      moved();
    }
    return true;
  });
}
