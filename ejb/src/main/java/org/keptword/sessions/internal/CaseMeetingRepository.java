package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.model.SessionAgreement;
import org.keptword.sessions.model.SessionAttendance;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.vault.Vault;

/** The sessions of a case with what was agreed in those right before one of them. */
@ApplicationScoped
public class CaseMeetingRepository {

    /**
     * Of at most two participants, and three kinds of session; so no session stands here more often than it has agreements, twice. What was agreed
     * with somebody who stayed away from the next session is still to be looked at. Which sessions these are is found before agreements are read.
     */
    private static final String LEADING = """
            select s as session, g as agreement, t as attendance from Session y join Session s on s.caseId = y.caseId
                left join lateral (select e.id as id from Session e where e.id = s.id and e.caseId = y.caseId and e.state = :held
                    and e.startsAt < y.startsAt and e.id <> y.id
                    and not exists (select 1 from Session x where x.caseId = e.caseId and x.state = :held and x.id <> y.id
                        and x.startsAt > e.startsAt and x.startsAt < y.startsAt
                        and (x.participantId = e.participantId or (x.participantId is null and e.participantId is null))
                        and not exists (select 1 from SessionAttendance h where h.sessionId = e.id and h.came = true and h.withdrawnAt is null
                            and exists (select 1 from SessionAttendance m where m.sessionId = x.id
                                and m.participantId = h.participantId and m.came = false and m.withdrawnAt is null))) order by e.id limit 1) l on l.id = s.id
                left join SessionAgreement g on g.sessionId = l.id and g.withdrawnAt is null
                left join SessionAttendance t on t.sessionId = g.sessionId and t.withdrawnAt is null
            where y.id = :id and y.practiceId = :practice
            order by s.startsAt desc, s.id desc, g.ordinal, g.id, t.id""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** A session with one agreement and who came to it, or none. */
    private record Found(
            Session session,
            @Nullable SessionAgreement agreement,
            @Nullable SessionAttendance attendance) {}

    @Inject
    SessionDetails papers;

    @Inject
    Vault vault;

    /** The sessions of the case one of them belongs to, among the cases of the caseload; one statement. */
    public Optional<Sessions.CaseMeetings> leadingTo(SessionId id, Permit caseload) {
        List<Found> rows = em.createQuery(LEADING, Found.class)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .setParameter("id", id.value())
                .setParameter("practice", caseload.practice())
                .setParameter("held", SessionLine.State.HELD)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Session> all = new LinkedHashSet<>();
        Map<UUID, Set<SessionAgreement>> agreed = new LinkedHashMap<>();
        Map<UUID, Set<SessionAttendance>> came = new LinkedHashMap<>();
        for (Found row : rows) {
            Session session = row.session();
            all.add(session);
            Optional.ofNullable(row.agreement())
                    .ifPresent(one -> agreed.computeIfAbsent(session.id(), any -> new LinkedHashSet<>())
                            .add(one));
            Optional.ofNullable(row.attendance())
                    .ifPresent(one -> came.computeIfAbsent(session.id(), any -> new LinkedHashSet<>())
                            .add(one));
        }
        return Optional.of(new Sessions.CaseMeetings(
                new CaseId(all.iterator().next().caseId()),
                all.stream()
                        .map(session -> SessionRepository.line(session, vault))
                        .toList(),
                agreed.entrySet().stream()
                        .map(one -> new Sessions.CaseMeetings.Agreed(
                                new SessionId(one.getKey()),
                                one.getValue().stream().map(papers::line).toList(),
                                there(came.getOrDefault(one.getKey(), Set.of()))))
                        .toList()));
    }

    /** What is planned with everybody of the one case from a moment on. */
    public List<Session> plannedForAll(Permit permit, Instant from) {
        return em.createQuery(
                        "select s from Session s where s.caseId = :case and s.participantId is null and s.state = :planned"
                                + " and s.startsAt >= :from",
                        Session.class)
                .setParameter("case", permit.caseId())
                .setParameter("planned", SessionLine.State.PLANNED)
                .setParameter("from", from)
                .getResultList();
    }

    private static Set<ParticipantId> there(Set<SessionAttendance> came) {
        return came.stream()
                .filter(SessionAttendance::came)
                .map(one -> one.participant())
                .collect(Collectors.toSet());
    }
}
