/* Leaving the exercise: what is typed is sent first, and nothing of it stays on this device. */
import { saving } from "../shell/saving.js";
import { unsent } from "../unsent/store.js";
import { save } from "./draft.js";
import { state, unsaved } from "./state.js";

export function followLeaving() {
  let leaving = false;
  addEventListener("beforeunload", (e) => {
    if (!leaving && unsaved()) e.preventDefault();
  });
  saving.settle = async function () {
    leaving = true;
    clearTimeout(state.timer);
    if (state.sending) await state.sending;
    if (unsaved() && state.mode !== "versions") await save();
  };
  saving.flush = async function () {
    await saving.settle();
    await unsent.forgetAll();
  };
}
