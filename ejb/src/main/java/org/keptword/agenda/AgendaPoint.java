package org.keptword.agenda;

import org.keptword.shared.ParticipantId;

/**
 * A talking point as its caller hands it over: agendas and progress stand side by side, so neither knows the other.
 *
 * @param topic its rule and whom it is about
 * @param mark the numbers it was raised by: with other numbers it is suggested anew, even where it was dropped
 * @param ofBoth whether it tells something of the other partner as well, and so stays out of sessions with one
 */
public record AgendaPoint(Topic topic, ParticipantId whom, String mark, boolean ofBoth) {}
