/* The page that opens a case: its draft saves itself, and the review tells what will be recorded. */
import { followDraft } from "./new-case/draft.js";
import { followReview } from "./new-case/review.js";

const form = document.querySelector("form[data-draft]");
if (form) {
  followDraft(form, followReview(form));
}
