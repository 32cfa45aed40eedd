/**
 * The client's side: home page, exercise page, drafts, handing in and taking back, the own record, and responses kept off screens. Reports
 * {@link org.keptword.homework.answer.ResponseHandedIn}, {@link org.keptword.homework.answer.ResponseTakenBack},
 * {@link org.keptword.homework.answer.ResponseNarrowed} and {@link org.keptword.homework.answer.ResponseKeptOffScreen}.
 */
package org.keptword.homework.answer;
