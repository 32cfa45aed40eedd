package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.Permit;
import org.keptword.cases.CaseLine;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideLibrary;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionView;
import org.keptword.sessions.Sessions;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.model.SessionAgreement;
import org.keptword.sessions.model.SessionAttendance;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.vault.Vault;

/** Reads and stores the attendance and agreements of a session. */
@ApplicationScoped
public class SessionDetails {

    /** Of at most two participants; so nothing stands here more than twice. */
    private static final String KEPT = """
            select a, g from Session s
                left join SessionAttendance a on a.sessionId = s.id and a.withdrawnAt is null
                left join SessionAgreement g on g.sessionId = s.id and g.withdrawnAt is null
            where s.id = :session and s.caseId = :case order by g.ordinal, g.id, a.id""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Kept(SessionAttendance attendance, SessionAgreement agreement) {}

    @Inject
    GuideLibrary guide;

    @Inject
    Vault vault;

    public void add(SessionAttendance attendance) {
        em.persist(attendance);
    }

    public void add(SessionAgreement agreement) {
        em.persist(agreement);
    }

    public void flush() {
        em.flush();
    }

    public List<SessionAgreement> agreements(Permit permit, UUID session) {
        return em.createQuery(
                        "select a from SessionAgreement a where a.caseId = :case and a.sessionId = :session and a.withdrawnAt is null order by a.ordinal, a.id",
                        SessionAgreement.class)
                .setParameter("case", permit.caseId())
                .setParameter("session", session)
                .getResultList();
    }

    /** What was agreed in a record of a session that was undone at a moment, in order. */
    public List<SessionView.AgreedLine> undone(Permit permit, UUID session, Instant at) {
        return em
                .createQuery(
                        "select a from SessionAgreement a where a.caseId = :case and a.sessionId = :session"
                                + " and a.withdrawnAt = :at order by a.ordinal, a.id",
                        SessionAgreement.class)
                .setParameter("case", permit.caseId())
                .setParameter("session", session)
                .setParameter("at", at)
                .getResultList()
                .stream()
                .map(this::line)
                .toList();
    }

    /** Who is recorded to have come to a session, or to have stayed away. */
    public List<SessionAttendance> attendance(Permit permit, UUID session) {
        return em.createQuery(
                        "select a from SessionAttendance a where a.caseId = :case and a.sessionId = :session and a.withdrawnAt is null",
                        SessionAttendance.class)
                .setParameter("case", permit.caseId())
                .setParameter("session", session)
                .getResultList();
    }

    /** What was agreed in a session, in order, with the titles of the exercises. */
    public List<SessionView.AgreedLine> lines(Permit permit, UUID session) {
        return agreements(permit, session).stream().map(this::line).toList();
    }

    /** An agreement as a line, with the title of its exercise. */
    SessionView.AgreedLine line(SessionAgreement agreed) {
        return new SessionView.AgreedLine(
                agreed.id(),
                agreed.exercise(),
                Optional.ofNullable(agreed.exercise()).map(guide::current).map(ExerciseDefinition::title),
                agreed.participantId().map(ParticipantId::new),
                agreed.text(vault),
                agreed.promise());
    }

    public Optional<SessionAgreement> agreement(Permit permit, UUID id) {
        return Optional.ofNullable(em.find(SessionAgreement.class, id))
                .filter(a -> permit.cases().contains(a.caseId()));
    }

    /**
     * A session with everything kept about it. Who came and what was agreed is known of a held one, in one statement; who came is listed in the
     * order of the case.
     */
    public SessionView view(Session session, CaseLine line, Permit permit) {
        List<Kept> kept = session.state() == SessionLine.State.HELD ? kept(session.id(), permit) : List.of();
        return new SessionView(
                SessionRepository.line(session, vault),
                each(kept, Kept::attendance)
                        .sorted(Comparator.comparingInt(one -> line.placeOf(one.participant())))
                        .map(a -> new SessionView.Attended(a.participant(), a.came()))
                        .toList(),
                each(kept, Kept::agreement).map(this::line).toList(),
                session.reason(vault),
                session.withdrawnAt(),
                session.withdrawnReason(vault));
    }

    /** What was agreed in a session, with the titles of the exercises, and who was there. */
    public Sessions.CaseMeetings.Agreed agreed(Permit permit, SessionId session) {
        List<Kept> kept = kept(session.value(), permit);
        return new Sessions.CaseMeetings.Agreed(
                session,
                each(kept, Kept::agreement).map(this::line).toList(),
                each(kept, Kept::attendance)
                        .filter(SessionAttendance::came)
                        .map(a -> a.participant())
                        .collect(Collectors.toSet()));
    }

    private List<Kept> kept(UUID session, Permit permit) {
        return em.createQuery(KEPT, Kept.class)
                .setParameter("case", permit.caseId())
                .setParameter("session", session)
                .getResultList();
    }

    private static <T> Stream<T> each(List<Kept> rows, Function<Kept, T> what) {
        return rows.stream().map(what).filter(Objects::nonNull).distinct();
    }
}
