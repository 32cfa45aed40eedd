package org.keptword.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.keptword.access.Permit;
import org.keptword.agenda.internal.AgendaRepository;
import org.keptword.shared.SessionId;

/**
 * The agendas of one case with whether a flag is open in it, for what the counselor alone reads: one statement for both. What is made for
 * clients reads {@link Agendas}, which knows of no flag.
 */
@ApplicationScoped
public class CounselorAgenda {

    @Inject
    AgendaRepository repository;

    @Inject
    Agendas agendas;

    /**
     * What was read.
     *
     * @param flagged whether a flag is open in the case
     * @param seeSafety the sessions with somebody whose flag is open
     */
    public record FlaggedAgenda(CaseAgendas agendas, boolean flagged, Set<SessionId> seeSafety) {

        public FlaggedAgenda {
            seeSafety = Set.copyOf(seeSafety);
        }
    }

    /** The sessions of the case, what was decided about their agendas, and whether a flag is open. */
    public FlaggedAgenda read(Permit permit) {
        return repository.flagged(permit);
    }

    /** The agenda of a session as {@link Agendas#of} lays it out; no statement. */
    public List<AgendaLine> of(FlaggedAgenda agenda, AgendaSources sources, Permit permit) {
        return agendas.all(agenda.agendas(), sources, permit).stream()
                .filter(line -> line.state() != AgendaLine.State.DROPPED)
                .toList();
    }
}
