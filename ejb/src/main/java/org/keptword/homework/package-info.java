/**
 * Homework between sessions: what is given, written, handed in, read and answered. Owns {@code assignment}, {@code response},
 * {@code draft}, {@code draft_copy}, {@code revision}, {@code review}, {@code review_comment}, {@code feedback},
 * {@code feedback_comment} and {@code phrase}. Reports {@link org.keptword.homework.WorkHandedIn} and
 * {@link org.keptword.homework.WorkReviewed} and {@link org.keptword.homework.ReviewUndone}; listens to held sessions. Contact state and screening are weighed whenever work is given,
 * resumed or answered.
 */
package org.keptword.homework;
