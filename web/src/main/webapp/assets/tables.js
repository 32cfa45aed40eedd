/* Tables of staff and managers: the person chooses the columns, and the address follows what is shown. */
import { chooseColumns } from "./table/columns.js";
import { follow } from "./table/follow.js";

document.querySelectorAll("[data-table]").forEach(chooseColumns);
document.querySelectorAll("[data-table]").forEach(follow);
