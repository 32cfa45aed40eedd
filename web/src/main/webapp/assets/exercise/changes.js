/* Who hears that an answer has changed: heard("text", item) while something is typed or chosen, heard("rows") when rows come, go or move. */
export const changes = { heard: () => {} };
