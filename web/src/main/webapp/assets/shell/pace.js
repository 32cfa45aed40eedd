const AFTER = 1200;
const AT_LEAST_EVERY = 8000;
const BACKOFF = [2000, 4000, 8000, 15000, 30000];

/* How long a save waits: for a pause in the typing, but not for ever. since: when the first unsent key was typed. */
export const pause = (since, now) => Math.max(200, Math.min(AFTER, since + AT_LEAST_EVERY - now));

/* How long to wait after so many tries that failed. */
export const backoff = (tries) => BACKOFF[Math.min(tries, BACKOFF.length - 1)];
