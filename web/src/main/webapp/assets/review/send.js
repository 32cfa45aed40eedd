/* Saving everything, and sending the reply. */
import { notice } from "../shell/notice.js";
import { call } from "../shell/request.js";
import { complain } from "./complain.js";
import { save } from "./draft.js";
import { answerable, byId, further, lead, page, person, said, seen } from "./page.js";
import { saveRemark } from "./remarks.js";
import { rememberSent } from "./undo.js";
import { draft, feedback, inLine, remarks, reply } from "./writing.js";

/* Everything that is not saved yet; true when nothing is left. */
export function flush() {
  if (!page || !answerable) return Promise.resolve(true);
  return inLine(async () => {
    let all = await save();
    for (const remark of [...remarks.values()]) all = (await saveRemark(remark)) && all;
    return all;
  });
}

let sending = false;
export async function send(outcome) {
  if (sending || !answerable) return;
  sending = true;
  const buttons = document.querySelectorAll("[data-outcome]");
  buttons.forEach((button) => button.setAttribute("aria-disabled", "true"));
  try {
    if (!(await flush())) {
      if (!reply.conflict) notice(said.notSent);
      return;
    }
    /* In line, so that no save of what is typed meanwhile overtakes it. */
    const answer = await inLine(() => call("POST", "/api/reviews/" + lead + "/send", { person, entries: seen, version: reply.version, ...draft(), outcome, idempotencyKey: reply.idempotencyKey }));
    if (answer.ok) {
      rememberSent(answer.json, person, said.name, outcome);
      reply.leaving = true;
      const next = byId("next") || byId("previous");
      location.href = further ? location.pathname + location.search : next ? next.href : said.queue;
      return;
    }
    if (answer.json.error === "refused") {
      notice(answer.json.message);
      feedback.focus();
    } else {
      complain(answer);
    }
  } finally {
    sending = false;
    if (!reply.leaving) buttons.forEach((button) => button.removeAttribute("aria-disabled"));
  }
}
