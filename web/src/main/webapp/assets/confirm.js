/* Acts that cannot be undone ask first. */
import { askFirst } from "./shell/confirm.js";

askFirst();
