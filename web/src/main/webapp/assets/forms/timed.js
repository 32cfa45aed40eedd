/* Fields for dates and times: what was typed is shown as it was understood, and a button opens the browser's own picker, which the field's
   text is taken from and brought back to. */
import { read, regionOf, said } from "./dates.js";

export function followTimed() {
  document.addEventListener("change", (e) => e.target.closest?.(".timed") && e.target.matches("input[type=text]") && tidy(e.target));
  document.addEventListener("click", (e) => {
    const button = e.target.closest?.(".timed-pick");
    if (button) pick(button);
  });
}

function tidy(input) {
  const kind = input.closest(".timed").dataset.timed;
  const understood = input.value && read[kind](input.value, regionOf());
  if (understood) input.value = said[kind](understood, regionOf());
}

/* The picker belongs to a field of the browser that is there only while it is open, and that nobody meets otherwise. */
function pick(button) {
  const box = button.closest(".timed");
  const kind = box.dataset.timed;
  const input = box.querySelector("input[type=text]");
  box.querySelector(".timed-native")?.remove();
  const native = document.createElement("input");
  native.type = kind;
  native.className = "timed-native";
  native.tabIndex = -1;
  native.setAttribute("aria-hidden", "true");
  native.min = input.dataset.min || "";
  native.max = input.dataset.max || "";
  native.value = (input.value && read[kind](input.value, regionOf())) || "";
  native.addEventListener("input", (e) => e.stopPropagation());
  native.addEventListener("change", (e) => {
    e.stopPropagation();
    input.value = native.value && said[kind](native.value, regionOf());
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  native.addEventListener("blur", () => native.remove());
  box.append(native);
  try {
    native.showPicker();
  } catch {
    native.focus();
    native.click();
  }
}
