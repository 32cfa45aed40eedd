package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideLibrary;
import org.keptword.sessions.SessionState;
import org.keptword.sessions.SessionView;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.model.SessionAgreement;
import org.keptword.sessions.model.SessionAttendance;
import org.keptword.shared.ParticipantId;
import org.keptword.vault.Vault;

/** What is kept about a session beside the meeting itself: who came, what was agreed. */
@ApplicationScoped
public class SessionPapers {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

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

    public List<SessionAttendance> attendance(Permit permit, UUID session) {
        return em.createQuery(
                        "select a from SessionAttendance a where a.caseId = :case and a.sessionId = :session order by a.id",
                        SessionAttendance.class)
                .setParameter("case", permit.caseId())
                .setParameter("session", session)
                .getResultList();
    }

    public List<SessionAgreement> agreements(Permit permit, UUID session) {
        return em.createQuery(
                        "select a from SessionAgreement a where a.caseId = :case and a.sessionId = :session order by a.ordinal, a.id",
                        SessionAgreement.class)
                .setParameter("case", permit.caseId())
                .setParameter("session", session)
                .getResultList();
    }

    /** What was agreed in a session, in order, with the titles of the exercises. */
    public List<SessionView.AgreedLine> lines(Permit permit, UUID session) {
        return agreements(permit, session).stream()
                .map(a -> new SessionView.AgreedLine(
                        a.id(),
                        a.exercise(),
                        Optional.ofNullable(a.exercise()).map(guide::current).map(ExerciseDefinition::title),
                        a.participantId().map(ParticipantId::new),
                        a.text(vault)))
                .toList();
    }

    public Optional<SessionAgreement> agreement(Permit permit, UUID id) {
        return Optional.ofNullable(em.find(SessionAgreement.class, id))
                .filter(a -> permit.cases().contains(a.caseId()));
    }

    /** A session with everything kept about it. Who came and what was agreed is known of a held one. */
    public SessionView view(Session session, Permit permit) {
        boolean held = session.state() == SessionState.HELD;
        List<SessionAttendance> attendance = held ? attendance(permit, session.id()) : List.of();
        return new SessionView(
                SessionRows.line(session, vault),
                attendance.stream()
                        .map(a -> new SessionView.Attended(new ParticipantId(a.participantId()), a.came()))
                        .toList(),
                held ? lines(permit, session.id()) : List.of(),
                session.reason(vault));
    }
}
