/**
 * Homework between sessions: what is given, written, handed in, read and answered. Owns {@code assignment}, {@code response},
 * {@code draft}, {@code draft_copy}, {@code revision}, {@code review}, {@code review_comment}, {@code feedback},
 * {@code feedback_comment} and {@code phrase}. Reports {@link org.keptword.homework.HomeworkEvent.ResponseHandedIn} and
 * {@link org.keptword.homework.HomeworkEvent.ResponseReviewed},
 * {@link org.keptword.homework.HomeworkEvent.ReviewUndone}, {@link org.keptword.homework.HomeworkEvent.ResponseNarrowed} and {@link org.keptword.homework.HomeworkEvent.ResponseTakenBack}; listens to held sessions. Contact state and screening are weighed whenever work is given,
 * resumed or answered. What staff may know and read of responses comes from the views {@code known_response} and {@code readable_response}.
 * The features above read the homework of a case as one {@link org.keptword.homework.read.CaseHomework} and derive what they show from it.
 */
package org.keptword.homework;
