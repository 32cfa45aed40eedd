package org.keptword.reports;

import java.util.List;

/**
 * A prep report with the other kinds there are of it.
 *
 * @param choices those that make sense for the session, the counselor's own first
 */
public record PrepPage(PrepReport report, List<Choice> choices) {

    /**
     * A kind to choose.
     *
     * @param name of the one partner it is for; empty for the others
     */
    public record Choice(PrepFor whom, String name) {}

    public PrepPage {
        choices = List.copyOf(choices);
    }
}
