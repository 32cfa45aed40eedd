package org.keptword.reports.internal;

import java.util.Optional;
import org.keptword.agenda.AgendaLine;

/** Lines of an agenda for clients' eyes. */
final class AgendaPart {

    private AgendaPart() {}

    /** The line alone: in which earlier session it was not reached may tell of a session one of the partners was not at. */
    static AgendaLine withoutOrigin(AgendaLine line) {
        return new AgendaLine(
                line.id(),
                line.version(),
                line.topic(),
                line.origin(),
                line.whom(),
                line.matter(),
                line.address(),
                Optional.empty(),
                line.onTable(),
                line.state());
    }
}
