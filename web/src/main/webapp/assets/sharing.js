/* Takes note that a text of the partner was opened. Looking at the page changes nothing, and unfolding works without this, too. */
import { call } from "./shell/request.js";

const person = document.querySelector("[data-person]")?.dataset.person;

async function opened(text) {
  text.dataset.fresh = "false";
  const { ok } = await call("POST", "/api/shared/" + text.dataset.share + "/opened", { person });
  if (ok) text.querySelector(".share-new")?.remove();
  else text.dataset.fresh = "true";
}

document.querySelectorAll("details[data-share]").forEach((text) => {
  text.addEventListener("toggle", () => {
    if (text.open && text.dataset.fresh === "true") opened(text);
  });
});
