/* The menus and printing. */
import { ready } from "./ready.js";

export function followHeader() {
  document.addEventListener("click", (e) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(e.target)) menu.open = false;
    });
    if (e.target.closest("[data-print-page]")) print();
  });

  addEventListener("keydown", (e) => {
    if (e.key === "Escape") {
      const open = e.target.closest("details.menu[open]");
      if (open) {
        open.open = false;
        open.querySelector("summary").focus();
      }
    }
  });
  ready("header");
}
