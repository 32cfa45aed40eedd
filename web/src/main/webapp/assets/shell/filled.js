/* A sentence with what belongs into its places {0}, {1} … */
export const filled = (sentence, args) => sentence.replace(/\{(\d)\}/g, (place, i) => args[i] ?? place);
