/*
 * The reports of a day. Where they are made, the page asks now and then how they come along, and is loaded anew when they are through. It
 * asks while somebody looks, and not for long: asking must not keep a sign-in alive. Today is told once what there is.
 */
addEventListener("DOMContentLoaded", function () {
  "use strict";
  const BETWEEN = 1500;
  const LONGEST = 5 * 60 * 1000;
  const today = document.querySelector("[data-prints]");
  const making = document.querySelector("[data-print]");
  const ask = async (address) => {
    const answer = await keptword.fetch(address);
    return answer.ok ? answer.json() : null;
  };
  if (today) {
    ask(today.dataset.prints)
      .then((print) => {
        if (!print || !print.address) return;
        const link = document.createElement("a");
        link.href = print.address;
        link.textContent = print.today;
        today.append(link);
        today.hidden = false;
      })
      .catch(() => {
        /* No network: the buttons are there. */
      });
  }
  if (!making) return;
  const bar = making.querySelector("progress");
  const says = making.querySelector("[data-says]");
  const later = making.querySelector("[data-later]");
  const until = Date.now() + LONGEST;
  const look = async () => {
    if (Date.now() > until) {
      later.hidden = false;
      return;
    }
    if (!document.hidden) {
      try {
        const print = await ask(making.dataset.print);
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
});
