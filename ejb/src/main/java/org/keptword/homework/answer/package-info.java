/**
 * The client's side: home page, exercise page, drafts, handing in and taking back, the own record, and responses kept off screens. Reports
 * {@link org.keptword.homework.HomeworkEvent.ResponseHandedIn}, {@link org.keptword.homework.HomeworkEvent.ResponseTakenBack},
 * {@link org.keptword.homework.HomeworkEvent.ResponseNarrowed} and {@link org.keptword.homework.HomeworkEvent.ResponseKeptOffScreen}.
 */
package org.keptword.homework.answer;
