/**
 * Reviewing what was handed in: the queue, the review with its remarks and phrases, and the feedback that is sent. Reports
 * {@link org.keptword.homework.HomeworkEvent.ResponseReviewed}, {@link org.keptword.homework.HomeworkEvent.ReplySent} and
 * {@link org.keptword.homework.HomeworkEvent.ReviewUndone}.
 */
package org.keptword.homework.review;
