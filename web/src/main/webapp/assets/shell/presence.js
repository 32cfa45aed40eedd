/* Whether somebody is there, as the page's watch knows it (watch.js). Without a watch nothing is known. */
export const presence = {
  /* A function that says for how many seconds nobody has touched the page. */
  idleFor: null,
  /* Nobody is there any more: the page goes by itself and holds nobody back. */
  over: false,
};
