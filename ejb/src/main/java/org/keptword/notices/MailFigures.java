package org.keptword.notices;

/**
 * How sending mails goes, for a manager: numbers only.
 *
 * @param sends whether this Keptword sends mails at all
 * @param givenUp how many could not be sent in the last seven days
 */
public record MailFigures(boolean sends, long givenUp) {}
