/* Words of an earlier draft, taken over below what is there. */
import { typed } from "./draft.js";
import { byId } from "./page.js";
import { joined } from "./words.js";
import { feedback, note } from "./writing.js";

export function offerEarlier() {
  byId("earlier-take")?.addEventListener("click", () => {
    feedback.value = joined(feedback.value, byId("earlier-feedback").textContent);
    if (byId("earlier-note")) note.value = joined(note.value, byId("earlier-note").textContent);
    byId("earlier").remove();
    typed();
    feedback.focus();
  });
}
