/* Values that say that nothing was chosen. */
const NOTHING = ["", "NOT_DONE", "NOT_ASKED", "NOT_SAID"];

/* Whether anything was typed or chosen in some fields. A day, a time or a number is there from the beginning, unless it says that it begins. */
export const begun = (fields) => fields.some(isBegun);

function isBegun(field) {
  if (field.type === "checkbox") return field.checked;
  if (field.type === "radio") return field.checked && !NOTHING.includes(field.value);
  if (field.type === "number" || field.closest?.(".timed")) return field.dataset.begins !== undefined && field.value !== "";
  return !NOTHING.includes(field.value.trim());
}
