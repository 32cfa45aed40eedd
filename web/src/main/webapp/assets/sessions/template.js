/* A template lays out an empty note; it never replaces words. */
export function layOut() {
  const choice = document.querySelector("[data-template]");
  const note = document.getElementById("held:note");
  if (!choice || !note) return;
  const said = document.querySelector(".template-said");
  const skeleton = (key) => document.querySelector('template[data-skeleton="' + CSS.escape(key) + '"]')?.content.textContent || "";
  let before = choice.value;
  choice.addEventListener("change", () => {
    const free = !note.value.trim() || note.value === skeleton(before);
    said.textContent = free ? "" : choice.dataset.template;
    if (!free) {
      choice.value = before;
      return;
    }
    before = choice.value;
    note.value = skeleton(before);
    note.dispatchEvent(new Event("input", { bubbles: true }));
    note.focus();
    const at = note.value.indexOf("\n") + 1;
    note.setSelectionRange(at, at);
  });
}
