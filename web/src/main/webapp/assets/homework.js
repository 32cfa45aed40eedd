/* The overview of a case with assigning, and the homework of a case. */
import { followChoice } from "./homework/choice.js";
import { followFinding } from "./homework/find.js";
import { followPicks } from "./homework/picks.js";
import { followUndo } from "./homework/undo.js";
import { stay } from "./shell/stay.js";

stay('main form[method="post"]');
followUndo();
followFinding();
followChoice();
followPicks();
