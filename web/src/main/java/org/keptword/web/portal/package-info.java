/**
 * The client's room around homework: the first page, one exercise, the own record, and the endpoint that keeps what is written. The
 * answers of an exercise are never Faces state: {@link org.keptword.web.portal.ExerciseComponent} renders the form from its
 * definition, {@code exercise.js} sends drafts as JSON.
 */
package org.keptword.web.portal;
