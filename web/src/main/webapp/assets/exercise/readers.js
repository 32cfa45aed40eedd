/* Who can read this: a choice is saved like an answer. */
import { keepHere } from "./device.js";
import { soon } from "./draft.js";
import { offerHelp } from "./help.js";
import { root, say } from "./page.js";
import { state } from "./state.js";
import { told } from "./telling.js";

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
      keepHere();
      told(say("typing"), false);
      soon(100);
    }),
  );
}

/* The choice that was left on this device when the page went. */
export function choose(disclosure) {
  const radio = [...root.querySelectorAll("input[name=disclosure]")].find((one) => one.value === disclosure);
  if (!radio || radio.checked) return;
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
}
