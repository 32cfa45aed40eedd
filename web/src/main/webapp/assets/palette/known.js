/* The dialog of the palette with what the page knows for it. */
export const box = document.getElementById("palette");
export const said = box.dataset;
export const known = JSON.parse(said.known);
const mac = /mac|iphone|ipad/i.test(navigator.platform);

/* A key as it is printed on the keyboard. */
export const printed = (one) => {
  const names = { Escape: "Esc", Enter: mac ? "↩" : "Enter", k: one.ctrl ? "K" : "k" };
  return (one.ctrl ? (mac ? ["⌘"] : ["Ctrl"]) : []).concat(names[one.key] || one.key);
};
