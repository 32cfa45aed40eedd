/* The offer to undo what was just done, as a toast. The page comes with the form (.undo-offer), which works without this script; the toast, an item
   of PrimeFaces' growl, takes it in. It lasts as long as the server takes the undo, and longer while the pointer or the focus is in it: what it
   said can be read to the end. */
import { declareKeys } from "./keys.js";

/* It ends a little before its time is over, so that nothing is offered that the server refuses. */
const EARLIER = 500;

/* A live region is heard once it has been there before its words. */
const THERE_FIRST = 100;

/* So many seconds are shown, of so many milliseconds. */
export const secondsOf = (left) => Math.max(0, Math.ceil(left / 1000));

export function offerUndo() {
  const form = document.querySelector("form.undo-offer");
  if (!form) return;
  const says = form.querySelector(".undo-text");
  const until = performance.now() + Number(says.dataset.left) - EARLIER;
  const button = form.querySelector("input[type=submit]");
  declareKeys({ key: "u", says: "undo-act", act: () => button.click(), when: () => button.isConnected && !form.dataset.sent });
  if (window.jQuery && document.querySelector("[data-toast]")) jQuery(() => place(window.PrimeFaces?.widgets?.toast, form, says, until));
  else follow(form, form, until);
}

/* The growl stands after what the page says: inside a landmark, and the next thing that Tab reaches. */
function place(growl, form, says, until) {
  if (!growl) return follow(form, form, until);
  document.getElementById("said").after(growl.jq[0]);
  setTimeout(() => follow(toast(growl, form, says), form, until), THERE_FIRST);
}

/* Its mark for closing is no button, its alert would interrupt, and it would name each toast an information. */
function toast(growl, form, says) {
  growl.show([{ severity: "info", summary: says.querySelector("strong").textContent, detail: says.querySelector("span").textContent }]);
  const item = growl.jq.children().last().finish()[0];
  item.querySelector(".ui-growl-item").removeAttribute("role");
  item.querySelectorAll(".ui-growl-icon-close, .ui-growl-severity").forEach((one) => one.remove());
  item.querySelector(".ui-growl-message").append(form);
  form.classList.add("undo-taken");
  return item;
}

function follow(item, form, until) {
  const says = form.querySelector(".undo-text");
  const button = form.querySelector("input[type=submit]");
  const seconds = document.createElement("span");
  seconds.className = "undo-seconds";
  seconds.setAttribute("aria-hidden", "true");
  const key = document.createElement("kbd");
  key.textContent = "u";
  key.setAttribute("aria-hidden", "true");
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button button-small button-quiet undo-close";
  close.textContent = document.body.dataset.close;
  button.after(key, seconds, close);

  function end() {
    if (item.contains(document.activeElement)) document.getElementById("main").focus();
    item.remove();
  }
  /* A pointer that only rests where the toast came up does not hold it. */
  let pointed = false;
  item.addEventListener("mousemove", (e) => (pointed = pointed || Boolean(e.movementX || e.movementY)));
  item.addEventListener("mouseleave", () => (pointed = false));
  const isHeld = () => pointed || item.contains(document.activeElement);
  function over() {
    if (!isHeld()) return end();
    if (document.activeElement === button) close.focus();
    [button, key, seconds].forEach((one) => one.remove());
    (item.querySelector(".ui-growl-title + p") || says).textContent = says.dataset.over;
    const leave = () => setTimeout(() => isHeld() || end());
    item.addEventListener("mouseleave", leave);
    item.addEventListener("focusout", leave);
  }
  function tick() {
    if (!item.isConnected) return;
    const left = until - performance.now();
    seconds.textContent = says.dataset.seconds.replace("{0}", secondsOf(left));
    if (left > 0) setTimeout(tick, left % 1000 || 1000);
    else over();
  }
  close.addEventListener("click", end);
  item.addEventListener("keydown", (e) => {
    if (e.key === "Escape" && !e.defaultPrevented) {
      e.preventDefault();
      end();
    }
  });
  tick();
}
