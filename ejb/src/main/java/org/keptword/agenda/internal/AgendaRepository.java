package org.keptword.agenda.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.agenda.CaseAgendas;
import org.keptword.agenda.CounselorAgenda;
import org.keptword.agenda.model.AgendaEntry;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideLibrary;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.vault.Vault;

/** Stores the decisions about the agendas of a case. */
@ApplicationScoped
public class AgendaRepository {

    private static final String BOOK = """
            select s.id, s.participantId, s.startsAt, s.minutes, s.state, s.ordinal, e, s.away%s
            from Session s left join AgendaEntry e on e.sessionId = s.id
            where s.caseId = :case and s.practiceId = :practice order by s.startsAt, s.id, e.place, e.id""";

    /** Of the case and not of the session, so that it is counted once. */
    private static final String FLAGS =
            "(select count(f) from RiskFlag f where f.caseId = :case and f.acknowledged.at is null)";

    private static final String FLAGGED = ", " + FLAGS + ", case when s.participantId is null then " + FLAGS
            + " else (select count(f) from RiskFlag f where f.caseId = :case and f.participantId = s.participantId"
            + " and f.acknowledged.at is null) end";

    private static final String NOT_ASKED = ", 0L, 0L";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** A session with one decision about its agenda, or none. */
    @SuppressWarnings("ArrayRecordComponent") // is compared with nothing
    private record Found(
            UUID session,
            @Nullable UUID participant,
            Instant startsAt,
            Integer minutes,
            SessionLine.State state,
            @Nullable Integer ordinal,
            @Nullable AgendaEntry entry,
            UUID[] away,
            Long flags,
            Long flagsOfItsPeople) {}

    @Inject
    GuideLibrary guide;

    @Inject
    Vault vault;

    public void add(AgendaEntry entry) {
        em.persist(entry);
    }

    /** Every session of the case and every decision; one statement. */
    public CaseAgendas book(Permit permit) {
        return book(read(NOT_ASKED, permit), permit);
    }

    /** The same with whether a flag is open in the case, which must have a session; one statement. */
    public CounselorAgenda.FlaggedAgenda flagged(Permit permit) {
        List<Found> found = read(FLAGGED, permit);
        return new CounselorAgenda.FlaggedAgenda(
                book(found, permit),
                found.stream().anyMatch(row -> row.flags() > 0),
                found.stream()
                        .filter(row -> row.flagsOfItsPeople() > 0)
                        .map(row -> new SessionId(row.session()))
                        .collect(Collectors.toSet()));
    }

    private List<Found> read(String more, Permit permit) {
        return em.createQuery(BOOK.formatted(more), Found.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
    }

    private CaseAgendas book(List<Found> found, Permit permit) {
        Map<UUID, SessionLine> sessions = new LinkedHashMap<>();
        List<CaseAgendas.DecidedLine> rows = new ArrayList<>();
        for (Found row : found) {
            SessionLine session = sessions.computeIfAbsent(row.session(), id -> session(row, permit.ofCase()));
            Optional.ofNullable(row.entry()).ifPresent(entry -> rows.add(row(entry, session)));
        }
        return new CaseAgendas(List.copyOf(sessions.values()), rows);
    }

    /** One decision of the case. */
    public Optional<AgendaEntry> find(UUID id, Permit permit) {
        return Optional.ofNullable(em.find(AgendaEntry.class, id))
                .filter(entry -> entry.caseId().equals(permit.caseId()));
    }

    /** What was decided about the agenda of one session, in its order. */
    public List<AgendaEntry> of(SessionId session, Permit permit) {
        return em.createQuery(
                        "select e from AgendaEntry e where e.sessionId = :session and e.caseId = :case and e.practiceId = :practice"
                                + " order by e.place, e.id",
                        AgendaEntry.class)
                .setParameter("session", session.value())
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
    }

    private static SessionLine session(Found row, CaseId caseId) {
        return new SessionLine(
                new SessionId(row.session()),
                caseId,
                Optional.ofNullable(row.participant()).map(ParticipantId::new),
                row.startsAt(),
                row.minutes(),
                null,
                row.state(),
                Optional.ofNullable(row.ordinal()),
                Stream.ofNullable(row.away())
                        .flatMap(Stream::of)
                        .map(ParticipantId::new)
                        .collect(Collectors.toSet()));
    }

    private CaseAgendas.DecidedLine row(AgendaEntry entry, SessionLine session) {
        return new CaseAgendas.DecidedLine(
                entry.id(),
                entry.version(),
                session,
                entry.topic(),
                entry.mark(),
                entry.origin(),
                entry.whom(),
                entry.exercise().map(guide::current).map(ExerciseDefinition::title),
                entry.words(vault),
                entry.state(),
                entry.isOnTable(),
                entry.place(),
                entry.firstSession());
    }
}
