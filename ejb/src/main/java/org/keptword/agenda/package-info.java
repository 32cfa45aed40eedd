/**
 * The agenda of a session: what is worth talking about, suggested from what the features below know, and what the counselor keeps, drops,
 * orders and adds. Suggestions are derived whenever they are asked for; a row stands only for what the counselor decided. Material of the
 * counselor alone. Owns {@code agenda_entry}.
 */
package org.keptword.agenda;
