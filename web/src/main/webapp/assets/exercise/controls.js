/* What fields do by themselves: a text area grows with its words, and a choice that was made can be taken back. */
const grows = !CSS.supports("field-sizing", "content");

export function grow(input) {
  if (!grows || input.tagName !== "TEXTAREA") return;
  input.style.height = "auto";
  input.style.height = input.scrollHeight + 2 + "px";
}

export function clearable(item) {
  const clear = item?.querySelector(":scope > [data-clear]");
  if (clear) clear.hidden = !item.querySelector("input:checked");
}

export function clear(item) {
  item.querySelectorAll("input").forEach((input) => (input.type === "text" ? (input.value = "") : (input.checked = false)));
  item.querySelector("input").focus();
  clearable(item);
}
