/* The overview of a case with assigning, and the homework of a case. */
import { followChoice } from "./homework/choice.js";
import { followFinding } from "./homework/find.js";
import { followPicks } from "./homework/picks.js";
import { stay } from "./shell/stay.js";
import { offerUndo } from "./shell/undo.js";

stay('main form[method="post"]');
offerUndo();
followFinding();
followChoice();
followPicks();
