/* The overview of a case with assigning, and the homework of a case. */
import { followPicks } from "./homework/picks.js";
import { followPreviews } from "./homework/preview.js";
import { followSheet } from "./homework/sheet.js";
import { stay } from "./shell/stay.js";
import { offerUndo } from "./shell/undo.js";

stay('main form[method="post"]');
offerUndo();
followSheet();
followPreviews();
followPicks();
