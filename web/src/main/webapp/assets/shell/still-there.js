const said = document.body.dataset;
let dialog = null;

export const isAsking = () => Boolean(dialog);

/* Asks whether somebody is there, and counts the seconds down. */
export function countDown(left) {
  if (!dialog) open();
  dialog.querySelector(".idle-count").textContent = said.idleLeft.replace("{0}", Math.ceil(left / 1000));
}

export function stopAsking() {
  if (!dialog) return;
  dialog.close();
  dialog.remove();
  dialog = null;
}

function open() {
  dialog = document.createElement("dialog");
  dialog.className = "idle";
  dialog.setAttribute("role", "alertdialog");
  dialog.setAttribute("aria-labelledby", "idle-title");
  dialog.setAttribute("aria-describedby", "idle-text");
  const title = document.createElement("h2");
  title.id = "idle-title";
  title.textContent = said.idleTitle;
  const text = document.createElement("p");
  text.id = "idle-text";
  text.textContent = said.idleText;
  const count = document.createElement("p");
  count.className = "idle-count numbers";
  count.setAttribute("aria-hidden", "true");
  const stay = document.createElement("button");
  stay.type = "button";
  stay.className = "button button-primary";
  stay.textContent = said.idleStay;
  dialog.append(title, text, count, stay);
  dialog.addEventListener("cancel", (e) => e.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
}
