/* Who can read this: a choice is saved like an answer. */
import { soon } from "./draft.js";
import { offerHelp } from "./help.js";
import { root, say } from "./page.js";
import { state } from "./state.js";

export function followReaders() {
  const handIn = document.getElementById("hand-in");
  root.querySelectorAll("input[name=disclosure]").forEach((radio) =>
    radio.addEventListener("change", () => {
      state.disclosure = radio.value;
      root.dataset.disclosure = radio.value;
      document.getElementById("readers-now").textContent = radio.parentElement.querySelector(".reader-short").textContent;
      handIn.textContent = radio.value === "SELF" ? say("keepToMyself") : handIn.dataset.text;
      offerHelp();
      state.typed++;
      soon(100);
    }),
  );
}
