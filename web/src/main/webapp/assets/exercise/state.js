/* How the draft of this page stands. typed and kept count changes: what was typed is safe when both are the same.
   number is the draft's number on the server this page goes on from, device who wrote that number.
   mode: ok, offline, sign-in, person (these are tried again: somebody else is signed in, and may go), refused (an answer is wrong),
   versions (two texts), stopped. */
import { newId } from "../shell/ids.js";
import { root } from "./page.js";

export const own = newId();
export const state = {
  number: root ? Number(root.dataset.number) : 0,
  device: own,
  typed: 0,
  kept: 0,
  mode: "ok",
  tries: 0,
  timer: 0,
  since: 0,
  sending: null,
  disclosure: null,
  /* What stood against handing in when it was tried last. */
  found: [],
};
export const unsaved = () => state.typed > state.kept;

/* What of the found problems is not answered by a change at a path. */
export const stillWrong = (found, path) => found.filter((problem) => problem.path !== path && !problem.path.startsWith(path + "/"));

/* The problems of the draft, and those found before at other places. */
export const problemsWith = (draft, found) => [...draft, ...found.filter((problem) => !draft.some((other) => other.path === problem.path))];
