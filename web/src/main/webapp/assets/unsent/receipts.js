/* Drafts that were sent from another page than the one of their exercise, by the number the server gave them. A page of the exercise that was asked
   for before shows the words from before, and finds none on the device: it is loaded again. */
import { act } from "./database.js";

/* A number that no page has: one of two texts waits on the server. */
export const NEWER = Number.MAX_SAFE_INTEGER;

export const receive = (id, number) => act("receipts", "readwrite", (receipts) => receipts.put(number, id));

/* Whether the words of a text were sent after a page with this number was made. Asking answers once. */
export async function sentSince(id, number) {
  const received = await act("receipts", "readonly", (receipts) => receipts.get(id));
  if (received === undefined) return false;
  await act("receipts", "readwrite", (receipts) => receipts.delete(id));
  return received > number;
}
