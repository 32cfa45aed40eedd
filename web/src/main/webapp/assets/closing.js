/* Closing a case can be undone for some seconds. */
import { offerUntilOver } from "./sessions/undo.js";

offerUntilOver();
