/* Closing a case can be undone for some seconds. */
import { offerUndo } from "./shell/undo.js";

offerUndo();
