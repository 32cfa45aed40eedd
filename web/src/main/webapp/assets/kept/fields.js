/* A note while it is typed. */
import { pause } from "../shell/pace.js";
import { keepHere, said } from "./page.js";
import { save, settle } from "./saving.js";

export function follow(note) {
  const field = note.field;
  note.state.id = field.id + "-saved";
  note.box.id = field.id + "-other";
  note.state.textContent = field.dataset.saved || "";
  field.setAttribute("aria-describedby", ((field.getAttribute("aria-describedby") || "") + " " + note.state.id).trim());
  (field.closest(".field") ? field.closest(".field").lastElementChild : field).after(note.state, note.box);
  const label = field.labels[0]?.textContent.trim();
  if (label) note.box.querySelectorAll("button").forEach((button) => button.setAttribute("aria-label", button.textContent + ": " + label));
  note.box.querySelector("[data-keep]").addEventListener("click", () => settle(note, field.value));
  note.box.querySelector("[data-take]").addEventListener("click", () => settle(note, note.other.text));
  field.addEventListener("input", () => {
    keepHere(note);
    if (note.other || note.halted) return;
    note.state.textContent = said.unsaved;
    note.since = note.since || Date.now();
    clearTimeout(note.timer);
    note.timer = setTimeout(() => save(note), pause(note.since, Date.now()));
  });
  field.addEventListener("blur", () => save(note));
}
