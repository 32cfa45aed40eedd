/* Answering who asks for another time: an undo is offered as a toast. */
import { offerUndo } from "./shell/undo.js";

offerUndo();
