/* Two texts of one draft, mine and theirs, as answers by item. isGroup says of a path whether a group of items stands there. */

const isRows = (answer) => Array.isArray(answer) && Boolean(answer[0]?._id);
const isObject = (answer) => Boolean(answer) && typeof answer === "object" && !Array.isArray(answer);
const PARTS = ["code", "other", "value", "unit"];

/* All answers by their paths. */
export function flat(answers, isGroup, prefix = "", into = new Map()) {
  for (const [name, answer] of Object.entries(answers)) {
    const path = prefix + name;
    if (isRows(answer)) answer.forEach((row) => flat(row, isGroup, path + "/" + row._id + "/", into));
    else if (isObject(answer) && isGroup(path)) flat(answer, isGroup, path + "/", into);
    else if (name !== "_id") into.set(path, answer);
  }
  return into;
}

/* The paths both sides answered, and not alike. */
export const differing = (mine, theirs) => [...mine.keys()].filter((path) => theirs.has(path) && JSON.stringify(mine.get(path)) !== JSON.stringify(theirs.get(path)));

/* Rows of either side stay; what only one side answered stays too. */
export function together(mine, theirs) {
  const both = { ...theirs, ...mine };
  for (const name of Object.keys(both)) {
    const a = mine[name];
    const b = theirs[name];
    if (a === undefined || b === undefined) continue;
    if (Array.isArray(a) && Array.isArray(b) && (isRows(a) || isRows(b))) {
      const rows = new Map(b.map((row) => [row._id, row]));
      both[name] = a.map((row) => (rows.has(row._id) ? together(row, rows.get(row._id)) : row));
      const known = new Set(a.map((row) => row._id));
      both[name].push(...b.filter((row) => !known.has(row._id)));
    } else if (a && b && typeof a === "object" && typeof b === "object" && !Array.isArray(a)) {
      both[name] = Object.keys({ ...a, ...b }).every((key) => PARTS.includes(key)) ? a : together(a, b);
    }
  }
  return both;
}

/* The answers with what was chosen, by path, in place of what stood there. */
export function chosen(answers, choice, isGroup, prefix = "") {
  const out = {};
  for (const [name, answer] of Object.entries(answers)) {
    const path = prefix + name;
    if (choice.has(path)) out[name] = choice.get(path);
    else if (isRows(answer)) out[name] = answer.map((row) => ({ ...chosen(row, choice, isGroup, path + "/" + row._id + "/"), _id: row._id }));
    else if (isObject(answer) && isGroup(path)) out[name] = chosen(answer, choice, isGroup, path + "/");
    else out[name] = answer;
  }
  return out;
}
