package org.keptword.agenda.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.Topic;
import org.keptword.agenda.model.AgendaEntry;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.read.CaseResponse;
import org.keptword.homework.read.Homework;
import org.keptword.sessions.AgendaSource;
import org.keptword.sessions.SessionHeld;
import org.keptword.sessions.SessionRecordUndone;
import org.keptword.shared.SessionId;
import org.keptword.vault.Vault;

/** What agendas tell sessions, and what they do when one was held: in the act that records it, what was talked about is noted. */
@ApplicationScoped
public class AgendaReactions implements AgendaSource {

    @Inject
    Guard guard;

    @Inject
    AgendaRepository repository;

    @Inject
    AgendaDecisions agendaDecisions;

    @Inject
    Homework homework;

    @Inject
    GuideLibrary guide;

    @Inject
    Vault vault;

    void sessionHeld(@Observes SessionHeld held) {
        if (!held.reached().isEmpty()) {
            agendaDecisions.reach(held.session(), held.recording(), held.reached(), guard.work(held.caseId()));
        }
    }

    /** What the undone record had marked as talked about is open again. */
    void recordUndone(@Observes SessionRecordUndone record) {
        agendaDecisions.reopen(record.session(), record.recording(), guard.work(record.caseId()));
    }

    /** Work its author took back or keeps to oneself meanwhile is not named. */
    @Override
    public List<AgendaSource.AgendaTopic> open(SessionId session, Permit permit) {
        List<AgendaEntry> kept = repository.of(session, permit).stream()
                .filter(entry -> entry.state() == AgendaLine.State.KEPT)
                .toList();
        boolean responses = kept.stream().anyMatch(AgendaReactions::isResponse);
        Set<Topic> readable = responses
                ? homework.ofCase(permit).responses().stream()
                        .map(CaseResponse::id)
                        .map(Topic::response)
                        .collect(Collectors.toSet())
                : Set.of();
        return kept.stream()
                .filter(entry -> !isResponse(entry) || readable.contains(entry.topic()))
                .map(this::topic)
                .toList();
    }

    private static boolean isResponse(AgendaEntry entry) {
        return entry.topic().kind().equals("piece");
    }

    private AgendaSource.AgendaTopic topic(AgendaEntry entry) {
        return new AgendaSource.AgendaTopic(
                entry.id(),
                entry.topic().kind(),
                entry.topic().rule(),
                entry.whom(),
                entry.exercise().map(guide::current).map(ExerciseDefinition::title),
                entry.words(vault));
    }
}
