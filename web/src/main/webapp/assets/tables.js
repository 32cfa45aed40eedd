/* Tables of staff and managers: the person chooses the columns. */
import { chooseColumns } from "./table/columns.js";

document.querySelectorAll("[data-table]").forEach(chooseColumns);
