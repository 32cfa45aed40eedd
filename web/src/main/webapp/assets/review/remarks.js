/* Comments beside a passage or an answer: each saves itself. */
import { servedValue } from "../forms/values.js";
import { newId } from "../shell/ids.js";
import { call } from "../shell/request.js";
import { complain, moved } from "./complain.js";
import { keepHere, received } from "./device.js";
import { retryLater, say } from "./draft.js";
import { arrange, highlight } from "./highlight.js";
import { byId, person, said } from "./page.js";
import { inLine, remarks, reply } from "./writing.js";

/* A new comment, ready to be typed into. */
export function comment(place) {
  put(place, { id: newId() }).focus();
}

/* A card for a comment that is not on the server yet; posted: what was sent of it before, without a receipt. */
export function put(place, { id, posted, text }) {
  const answer = place.answer;
  const work = answer.closest(".work");
  const card = byId("remark-template").content.firstElementChild.cloneNode(true);
  card.dataset.starts = place.starts;
  card.dataset.ends = place.ends;
  const quote = card.querySelector(".remark-quote");
  if (place.quote) quote.textContent = place.quote;
  else quote.remove();
  answer.querySelector(".remarks").append(card);
  follow(card, {
    id,
    stored: false,
    version: 0,
    text: "",
    posted,
    response: work.dataset.response,
    revision: Number(work.dataset.revision),
    path: answer.dataset.path,
    starts: place.starts,
    ends: place.ends,
    quote: place.quote,
  });
  arrange();
  const field = card.querySelector("textarea");
  field.value = text || "";
  return field;
}

export function followStored() {
  document.querySelectorAll(".answer .remark").forEach((card) =>
    follow(card, {
      id: card.dataset.id,
      stored: true,
      version: Number(card.dataset.version),
      text: servedValue(card.querySelector("textarea")),
      response: card.closest(".work").dataset.response,
      revision: Number(card.closest(".work").dataset.revision),
      path: card.closest(".answer").dataset.path,
      starts: Number(card.dataset.starts),
      ends: Number(card.dataset.ends),
      quote: card.querySelector(".remark-quote")?.textContent || "",
    }),
  );
}

function follow(card, remark) {
  const text = card.querySelector("textarea");
  if (!text) return;
  remark.field = text;
  remark.state = card.querySelector(".remark-state");
  remarks.set(remark.id, remark);
  text.addEventListener("input", () => {
    reply.idempotencyKey = newId();
    keepHere();
    remark.state.textContent = said.unsaved;
    clearTimeout(remark.timer);
    remark.timer = setTimeout(() => inLine(() => saveRemark(remark)), 900);
  });
  card.addEventListener("focusin", highlight);
  card.addEventListener("focusout", () => setTimeout(highlight));
  const question = card.closest(".answer").querySelector(".answer-question").firstChild.textContent.trim();
  const remove = card.querySelector("[data-remove]");
  text.setAttribute("aria-label", card.querySelector("label .visually-hidden").textContent + ": " + question);
  remove.setAttribute("aria-label", remove.textContent + ": " + question);
  remove.addEventListener("click", () => inLine(() => removeRemark(card, remark)));
}

export async function saveRemark(remark) {
  clearTimeout(remark.timer);
  const text = remark.field.value;
  if (remark.removed || text === remark.text) return true;
  if (!text.trim()) return !remark.stored;
  const answer = remark.stored ? await call("PUT", "/api/reviews/comments/" + remark.id, { person, version: remark.version, text }) : await post(remark, text);
  if (answer.ok) {
    /* A comment that reached the server before without our knowing keeps its first words there: change them now. */
    const known = !remark.stored && remark.posted && remark.posted !== text;
    remark.stored = true;
    remark.version = answer.json.version;
    remark.text = known ? remark.posted : text;
    remark.state.textContent = said.saved.replace("{0}", answer.json.savedAt || "");
    await received();
    return remark.field.value === remark.text ? true : saveRemark(remark);
  }
  remark.posted = remark.posted || text;
  if (answer.status === 0 || answer.status === 401 || answer.status >= 500) {
    remark.state.textContent = said.unsaved;
    if (answer.status === 401) complain(answer);
    else say("wrong", said.offline);
    retryLater();
  } else if (answer.json.error === "stale") {
    remark.state.textContent = remark.stored ? said.remarkStale : said.unsaved;
    if (!remark.stored) moved();
  } else {
    remark.state.textContent = answer.json.message || said.unsaved;
  }
  return false;
}

function post({ response, id, revision, path, starts, ends, quote }, text) {
  return call("POST", "/api/reviews/" + response + "/comments", { person, id, revision, path, starts, ends, quote, text });
}

async function removeRemark(card, remark) {
  clearTimeout(remark.timer);
  if (remark.stored || remark.posted) {
    const answer = await call("POST", "/api/reviews/comments/" + remark.id + "/remove", { person });
    if (!answer.ok && answer.status !== 404) {
      complain(answer);
      return false;
    }
  }
  remark.removed = true;
  remarks.delete(remark.id);
  received();
  const back = card.closest(".answer").querySelector("[data-comment]");
  card.remove();
  arrange();
  reply.idempotencyKey = newId();
  if (back) back.focus();
  return true;
}
