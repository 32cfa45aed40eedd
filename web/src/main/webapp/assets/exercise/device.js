/* Unsent answers on this device. */
import { sentSince } from "../unsent/receipts.js";
import { unsent } from "../unsent/store.js";
import { collect } from "./answers.js";
import { api, entry, person } from "./page.js";
import { state, unsaved } from "./state.js";

export const placeOf = (address, day) => [address, day].join("|");
export const kept = api ? unsent.at(person, placeOf(api, entry)) : null;
export const keepHere = () => kept.soon(() => (unsaved() ? { number: state.number, device: state.device, answers: collect(), disclosure: state.disclosure } : undefined));

/* Whether another page sent words of this exercise after this page was made. */
export const sentElsewhere = () => sentSince(person + "|" + placeOf(api, entry), state.number).catch(() => false);
