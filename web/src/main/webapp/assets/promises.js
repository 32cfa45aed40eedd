/* Taps on promises and the two steps of making one. Everything here also works without a script. */
import { keepForm } from "./promises/form.js";
import { fitRhythms } from "./promises/rhythm.js";
import { followSteps } from "./promises/steps.js";
import { followTaps } from "./promises/taps.js";
import { stay } from "./shell/stay.js";

stay("form#promises, form#entered, form#decide");
const form = document.querySelector("form#promise, form#note");
followTaps(form ? keepForm(form) : undefined);
followSteps();
fitRhythms();
