/* Leaving the exercise: what is typed is sent first; what cannot be sent stays on this device for the same person. */
import { presence } from "../shell/presence.js";
import { saving } from "../shell/saving.js";
import { save } from "./draft.js";
import { state, unsaved } from "./state.js";

export function followLeaving() {
  addEventListener("beforeunload", (e) => {
    if (!presence.over && unsaved()) e.preventDefault();
  });
  saving.flush = async function () {
    clearTimeout(state.timer);
    if (state.sending) await state.sending;
    if (unsaved() && state.mode !== "versions") await save();
    return !unsaved();
  };
}
