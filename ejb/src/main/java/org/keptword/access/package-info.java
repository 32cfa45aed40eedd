/**
 * Who is who and who reaches what: practices, people, roles, supervision, the caseload, invitations, and the guard that turns an
 * actor and an object into a {@link org.keptword.access.Permit}. Owns {@code practice}, {@code place}, {@code crisis_line} and {@code note_template}
 * with their words, {@code person}, {@code sign_in}, {@code supervision}, {@code caseload}, {@code working_time}, {@code absence}, {@code invitation},
 * {@code invitation_code}, {@code staff_invitation}, {@code renewal} and {@code calendar_key}.
 */
package org.keptword.access;
