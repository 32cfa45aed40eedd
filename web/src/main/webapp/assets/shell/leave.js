import { saving, within } from "./saving.js";

const WINDOW = 1200;
let leaving = false;

/* Leave: saves, signs out, and puts another page in place of this one, so that Back asks for the sign-in. */
async function leave() {
  if (leaving) return;
  leaving = true;
  document.documentElement.style.visibility = "hidden";
  try {
    await within(saving.flush ? saving.flush() : null);
  } finally {
    location.replace("/logout?leave");
  }
}

/* The moments of Shift alone that still count together with one more. */
export const shiftsWith = (shifts, moment) => [...shifts.filter((t) => moment - t < WINDOW), moment];

export function watchForLeave() {
  document.addEventListener("click", (e) => {
    if (!e.target.closest("[data-leave]")) return;
    e.preventDefault();
    leave();
  });
  if (!document.querySelector("[data-leave]")) return;
  let shifts = [];
  addEventListener("keydown", (e) => {
    if (e.key !== "Shift") shifts = [];
  });
  addEventListener("keyup", (e) => {
    if (e.key !== "Shift") return;
    shifts = shiftsWith(shifts, e.timeStamp);
    if (shifts.length >= 3) leave();
  });
}
