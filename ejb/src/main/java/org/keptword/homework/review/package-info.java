/**
 * Reviewing what was handed in: the queue, the review with its remarks and phrases, and the feedback that is sent. Reports
 * {@link org.keptword.homework.review.ResponseReviewed}, {@link org.keptword.homework.review.ReplySent} and
 * {@link org.keptword.homework.review.ReviewUndone}.
 */
package org.keptword.homework.review;
