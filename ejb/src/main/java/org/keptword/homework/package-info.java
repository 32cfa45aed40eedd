/**
 * Homework between sessions: what is given, written, handed in, read and answered. Owns {@code assignment}, {@code response},
 * {@code draft}, {@code draft_copy}, {@code revision}, {@code review}, {@code review_comment}, {@code feedback},
 * {@code feedback_comment} and {@code phrase}. Reports {@link org.keptword.homework.WorkHandedIn}; listens to changes of contact
 * state, of screening, and to held sessions.
 */
package org.keptword.homework;
