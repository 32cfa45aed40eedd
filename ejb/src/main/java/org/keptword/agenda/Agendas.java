package org.keptword.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.agenda.internal.AgendaDecisions;
import org.keptword.agenda.internal.AgendaLayout;
import org.keptword.agenda.internal.AgendaRepository;
import org.keptword.sessions.SessionLine;

/**
 * The agendas of one case, for the features above: inside their own transaction and under their own permit, which is one of its staff.
 * Nothing is written to the trail here.
 */
@ApplicationScoped
public class Agendas {

    @Inject
    AgendaRepository repository;

    @Inject
    AgendaDecisions agendaDecisions;

    @Inject
    Clock clock;

    /**
     * The agenda of a session: what was kept and what was talked about, in the counselor's order, then what is suggested; what was dropped
     * is left out. One statement.
     */
    public List<AgendaLine> of(AgendaSources sources, Permit permit) {
        return layout(repository.book(permit), sources, permit).lines().stream()
                .filter(line -> line.state() != AgendaLine.State.DROPPED)
                .toList();
    }

    /** The sessions of the case and every decision about their agendas; one statement. */
    public CaseAgendas book(Permit permit) {
        return repository.book(permit);
    }

    /** The same as {@link #of} out of a book that was read, with what was dropped at the end; no statement. */
    public List<AgendaLine> all(CaseAgendas book, AgendaSources sources, Permit permit) {
        return layout(book, sources, permit).lines();
    }

    /** Decides about a line as it stands in what was read. */
    public void decide(DecideLine command, CaseAgendas book, AgendaSources sources, Permit permit) {
        agendaDecisions.decide(command, layout(book, sources, permit), sources, permit);
    }

    /**
     * Adds words of the counselor's own at the end.
     *
     * @param idempotencyKey the same key again adds nothing more
     */
    public void add(SessionLine session, String words, UUID idempotencyKey, Permit permit) {
        agendaDecisions.add(session, words, idempotencyKey, permit);
    }

    private AgendaLayout layout(CaseAgendas book, AgendaSources sources, Permit permit) {
        ZoneId zone = permit.actor().zone();
        return new AgendaLayout(book, sources, LocalDate.ofInstant(clock.instant(), zone), zone);
    }
}
