/* What the lines of an agenda are called, where they stand, and what may be done with them. */

export const isHere = (line) => line.state === "kept" || line.state === "reached";

/* The agenda with what its talking points say now, and those that are new. */
export function withPoints(view, points) {
  const known = new Map(points.map((line) => [line.topic, line]));
  const fresh = points.filter((line) => !view.lines.some((one) => one.topic === line.topic));
  return { ...view, lines: view.lines.map((line) => known.get(line.topic) || line).concat(fresh) };
}

/* What a line is called in its buttons: what it says, and where others say the same also where it comes from, or else the how-manieth it
   is. nth is a sentence of a name {0}, a number {1} and how many there are {2}. */
export function namesOf(lines, nth) {
  const names = new Map();
  const alike = new Map();
  for (const line of lines) alike.set(line.says, (alike.get(line.says) || []).concat(line));
  for (const [says, same] of alike) {
    const long = same.map((line) => (same.length > 1 ? [says, line.origin, line.from].filter(Boolean).join(", ") : says));
    same.forEach((line, i) => {
      const all = long.filter((one) => one === long[i]).length;
      const number = long.slice(0, i + 1).filter((one) => one === long[i]).length;
      names.set(line, all > 1 ? nth.replace("{1}", number).replace("{2}", all).replace("{0}", () => long[i]) : long[i]);
    });
  }
  return names;
}

/* Which acts a line has, by their verbs. */
export function actsOn(line, view) {
  const ahead = view.phase === "planned";
  const here = isHere(line);
  return {
    KEEP: ahead && !here,
    DROP: ahead && (line.state === "kept" || line.state === "suggested"),
    UP: ahead && here,
    DOWN: ahead && here,
    REACHED: line.state === "kept" && (ahead || view.phase === "held"),
    NOT_REACHED: line.state === "reached" && (ahead || view.phase === "held"),
    ON_TABLE: ahead && here && line.fitting && !line.onTable,
    OFF_TABLE: ahead && here && line.onTable,
  };
}
