/* The reports of a day. Where they are made, the page asks now and then how they come along, and is loaded anew when they are through. It
   asks while somebody looks, and not for long: asking must not keep a sign-in alive. Today is told once what there is. */
import { send } from "./shell/request.js";

const BETWEEN = 1500;
const LONGEST = 5 * 60 * 1000;
const today = document.querySelector("[data-prints]");
const making = document.querySelector("[data-print]");
/* A button was pressed: the page that answers it must not be overtaken. */
let pressed = false;
document.addEventListener("submit", () => (pressed = true));

async function ask(address) {
  const answer = await send(address);
  return answer.ok ? answer.json() : null;
}

async function tell() {
  try {
    const print = await ask(today.dataset.prints);
    if (!print || !print.address) return;
    const link = document.createElement("a");
    link.href = print.address;
    link.textContent = print.today;
    today.append(link);
    today.hidden = false;
  } catch {
    /* No network: the buttons are there. */
  }
}

function follow() {
  const bar = making.querySelector("progress");
  const says = making.querySelector("[data-says]");
  const later = making.querySelector("[data-later]");
  const until = Date.now() + LONGEST;
  const look = async () => {
    if (pressed) return;
    if (Date.now() > until) {
      later.hidden = false;
      return;
    }
    if (!document.hidden) {
      try {
        const print = await ask(making.dataset.print);
        if (pressed) return;
        if (!print || !print.making) {
          location.reload();
          return;
        }
        bar.value = print.done;
        if (says.textContent !== print.says) says.textContent = print.says;
      } catch {
        /* No network: ask again. */
      }
    }
    setTimeout(look, BETWEEN);
  };
  setTimeout(look, BETWEEN / 3);
}

if (today) tell();
if (making) follow();
