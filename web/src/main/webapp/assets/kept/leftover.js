/* Words for an act that is done for good, by this counselor or a colleague: [data-leftover] names the place they were typed at. They are shown until
   their author discards them, those the server has and those left on this device. */
import { call } from "../shell/request.js";
import { unsent } from "../unsent/store.js";
import { said } from "./page.js";

/* A page that came back refused still has the field itself. */
export const leftovers = [...document.querySelectorAll("[data-leftover]")].filter((box) => !document.querySelector(`[data-kept="${box.dataset.leftover}"]`));

export async function offerLeftovers(drafts) {
  const stored = (await drafts).json.notes || [];
  leftovers.forEach((box) => offer(box, stored.find((one) => one.place === box.dataset.leftover && one.text)));
}

async function offer(box, draft) {
  const address = said.notes + "/" + box.dataset.leftover;
  const here = unsent.at(said.person, address);
  const texts = new Set(draft ? [draft.text] : []);
  for (let left = await here.read(); left; left = await here.read()) {
    here.took();
    if (left.text) texts.add(left.text);
  }
  if (!texts.size) return;
  box.querySelector(".pre").textContent = [...texts].join("\n\n");
  box.hidden = false;
  const list = box.closest("details");
  list.open = true;
  box.querySelector("button").addEventListener("click", async () => {
    const cleared = draft ? await call("PUT", address, { person: said.person, basedOn: draft.version, text: "" }) : { ok: true };
    if (!cleared.ok) {
      box.querySelector("[role='status']").textContent = cleared.json.message || said.failed;
      return;
    }
    await here.forget();
    box.hidden = true;
    list.querySelector("summary").focus();
  });
}
