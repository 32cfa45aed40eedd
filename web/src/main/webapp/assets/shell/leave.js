import { signOut } from "./sign-out.js";

const WINDOW = 1200;

/* The moments of Shift alone that still count together with one more. */
export const shiftsWith = (shifts, moment) => [...shifts.filter((t) => moment - t < WINDOW), moment];

/* Leave: saves, signs out, and puts another page in place of this one, so that Back asks for the sign-in. */
export function watchForLeave() {
  document.addEventListener("click", (e) => {
    if (!e.target.closest("[data-leave]")) return;
    e.preventDefault();
    signOut("left");
  });
  if (!document.querySelector("[data-leave]")) return;
  let shifts = [];
  addEventListener("keydown", (e) => {
    if (e.key !== "Shift") shifts = [];
  });
  addEventListener("keyup", (e) => {
    if (e.key !== "Shift") return;
    shifts = shiftsWith(shifts, e.timeStamp);
    if (shifts.length >= 3) signOut("left");
  });
}
