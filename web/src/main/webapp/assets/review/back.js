/* What was left on this device when the page went, on top of what is stored now. Where other words were stored meanwhile, both are
   shown; where somebody types already, the new words follow the old ones. */
import { newId } from "../shell/ids.js";
import { saving } from "../shell/saving.js";
import { keepHere, kept, left } from "./device.js";
import { say, showConflict } from "./draft.js";
import { revision, said } from "./page.js";
import { put } from "./remarks.js";
import { BLANK, joined, key } from "./words.js";
import { draft, feedback, fill, note, remarks, reply, unsaved } from "./writing.js";

export async function bringBack(stored) {
  let any = false;
  for (let found = await left; found; found = await kept.read()) {
    kept.took();
    bringOneBack(found, stored);
    any = true;
  }
  if (!any) return;
  if (!unsaved()) {
    kept.forget();
    return;
  }
  keepHere();
  if (!reply.conflict && key(draft()) !== reply.saved) say("open", said.back);
  saving.flush();
}

function bringOneBack(found, stored) {
  const mine = found.draft;
  if (mine && key(mine) !== key(stored)) {
    const known = found.tried.includes(key(stored)) || (found.revision === revision && mine.version === reply.version);
    if (key(draft()) !== key(stored)) {
      if (mine.feedback !== feedback.value) feedback.value = joined(mine.feedback, feedback.value);
      if (mine.note !== note.value) note.value = joined(mine.note, note.value);
    } else {
      fill(mine);
      if (!known && key(stored) !== key(BLANK)) showConflict({ ...stored, version: reply.version });
    }
  }
  found.notes.forEach(bringCommentBack);
}

/* A comment that was changed in another window stays as it is, and this one stands beside it. */
function bringCommentBack(one) {
  const there = remarks.get(one.id);
  if (there && there.field.value === one.text) return;
  if (there && (there.version === one.version || there.text === one.posted)) {
    there.field.value = one.text;
    there.state.textContent = said.back;
    return;
  }
  const work = [...document.querySelectorAll(".work")].find((each) => each.dataset.response === one.response);
  const answer = work && [...work.querySelectorAll(".answer")].find((each) => each.dataset.path === one.path);
  if (!answer) {
    feedback.value = joined(feedback.value, one.quote, one.text);
    return;
  }
  const same = Number(work.dataset.revision) === one.revision;
  const known = there || one.stored;
  const id = known ? newId() : one.id;
  put({ answer, starts: same ? one.starts : 0, ends: same ? one.ends : 0, quote: same ? one.quote : "" }, { id, posted: known ? undefined : one.posted, text: one.text });
  remarks.get(id).state.textContent = said.back;
}
