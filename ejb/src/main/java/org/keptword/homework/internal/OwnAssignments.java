package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.keptword.access.Permit;
import org.keptword.cases.ParticipantState;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Response;
import org.keptword.shared.Aim;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseMode;

/** What was given to the client who asks. */
@ApplicationScoped
public class OwnAssignments {

    private static final String OF_CASE = " join Case c on c.id = a.caseId join Participant q on q.id = a.participantId"
            + " left join CaseGate g on g.caseId = c.id join Person p on p.id = c.counselorId"
            + " left join ReachOutRest w on w.participantId = q.id";

    /** Whether reaching out rests, and without an end: by what the counselor knows, or by what the author kept to oneself. */
    private static final String REACH_OUT = """
            coalesce(w.rests, false), case when w.rests = true and w.restsUntil is null then true else false end,
            (select count(k) from ReachOutAttempt k where k.participantId = q.id and k.kept = true and k.takenBackAt is null
                and (k.keptUntil is null or k.keptUntil >= :today)),
            (select count(k) from ReachOutAttempt k where k.participantId = q.id and k.kept = true and k.takenBackAt is null
                and k.keptUntil is null)""";

    /** Of what comes back before each session, the entry that answered one of these with the same exercise given another time. */
    private static final String ANSWERED =
            "case when a.recurs = org.keptword.homework.Recurrence.Kind.BEFORE_SESSION then (select max(r.entryOn) from Response r"
                    + " join Assignment b on b.id = r.assignmentId where r.participantId = a.participantId and b.id <> a.id"
                    + " and b.exercise = a.exercise and one_of(:sessions, r.sessionId) and " + Responses.IN + ") end";

    /** Whether the one piece of an assignment is off its author's screen, and the latest entry that is. */
    private static final String OFF_SCREEN =
            ", (select count(o) from OffScreen o where o.assignmentId = a.id and o.undoneAt is null and o.entryOn is null),"
                    + " (select max(x.entryOn) from OffScreen x where x.assignmentId = a.id and x.undoneAt is null)";

    /** The entries of an assignment that are off its author's screen, in one text; {@code one} for the piece of one that does not come back. */
    private static final String ENTRIES_OFF =
            ", (select listagg(coalesce(cast(o.entryOn as String), 'one'), ',') from OffScreen o"
                    + " where o.assignmentId = a.id and o.undoneAt is null)";

    /** What is open or paused, and every contact report. */
    static final String RUNNING = "(a.state in (org.keptword.homework.model.Assignment.State.OPEN,"
            + " org.keptword.homework.model.Assignment.State.PAUSED) or a.exercise = :report)";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    Clock clock;

    public Optional<CaseAssignment> find(AssignmentId id, Permit own) {
        return em
                .createQuery(
                        "select a, c.mode, c.aim, q.state, q.spared, coalesce(g.jointOpen, false), p.name, " + REACH_OUT
                                + ENTRIES_OFF + " from Assignment a" + OF_CASE
                                + " where a.id = :id and one_of(:own, a.participantId)",
                        Tuple.class)
                .setParameter("id", id.value())
                .setParameter("today", today(own))
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList()
                .stream()
                .findFirst()
                .map(row ->
                        given(row.get(0, Assignment.class), row, 1, true, own).without(row.get(11, String.class)));
    }

    /**
     * What is running with the work on it of late.
     *
     * @param answered the entry handed in for the next session with the same exercise given another time, for what comes back before each
     * @param off whether its one piece is off the author's screen
     * @param lastOff the latest entry that is, for what comes back
     */
    public record Running(
            CaseAssignment given,
            List<Responses.Line> work,
            Optional<LocalDate> answered,
            boolean off,
            Optional<LocalDate> lastOff) {}

    /**
     * What is open or paused, and every contact report the client has begun, in the order it was given: each with its work, of what comes
     * back the entries since a day and those of these sessions. To be read only.
     */
    public List<Running> running(String contactReport, LocalDate since, Collection<UUID> sessions, Permit own) {
        Map<UUID, Running> found = new LinkedHashMap<>();
        em.createQuery(
                        "select a, c.mode, c.aim, q.state, q.spared, coalesce(g.jointOpen, false), p.name, " + REACH_OUT
                                + ", r, d.savedAt, " + ANSWERED + OFF_SCREEN + " from Assignment a" + OF_CASE
                                + " left join Response r on r.assignmentId = a.id and (r.entryOn is null or r.entryOn >= :since"
                                + " or one_of(:sessions, r.sessionId)) left join Draft d on d.responseId = r.id"
                                + " where one_of(:own, a.participantId) and " + RUNNING
                                + " order by a.assignedAt, a.id, r.entryOn, r.id",
                        Tuple.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setParameter("report", contactReport)
                .setParameter("today", today(own))
                .setParameter("since", since)
                .setParameter("sessions", sessions.toArray(UUID[]::new))
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList()
                .forEach(row -> {
                    Assignment assignment = row.get(0, Assignment.class);
                    Running running = found.computeIfAbsent(
                            assignment.id(),
                            id -> new Running(
                                    given(assignment, row, 1, true, own),
                                    new ArrayList<>(),
                                    Optional.ofNullable(row.get(13, LocalDate.class)),
                                    row.get(14, Long.class) > 0,
                                    Optional.ofNullable(row.get(15, LocalDate.class))));
                    Optional.ofNullable(row.get(11, Response.class))
                            .map(response -> new Responses.Line(response, row.get(12, Instant.class)))
                            .ifPresent(running.work()::add);
                });
        return List.copyOf(found.values());
    }

    /** How many reports of this exercise each of the client's places has begun by itself. */
    public long begunByOneself(String exercise, UUID participant, Permit own) {
        return em.createQuery(
                        "select count(a) from Assignment a where a.participantId = :participant and one_of(:own, a.participantId)"
                                + " and a.exercise = :exercise and a.assignedBy = :self",
                        Long.class)
                .setParameter("participant", participant)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setParameter("exercise", exercise)
                .setParameter("self", own.actor().personValue())
                .getSingleResult();
    }

    /** An assignment that is not stored yet, with what its case says. */
    public Optional<CaseAssignment> unborn(Assignment assignment, Permit own) {
        return em
                .createQuery(
                        "select c.mode, c.aim, q.state, q.spared, coalesce(g.jointOpen, false), p.name, " + REACH_OUT
                                + " from Case c"
                                + " join Participant q on q.caseId = c.id left join CaseGate g on g.caseId = c.id"
                                + " join Person p on p.id = c.counselorId"
                                + " left join ReachOutRest w on w.participantId = q.id"
                                + " where c.id = :case and one_of(:own, c.id) and q.id = :participant",
                        Tuple.class)
                .setParameter("participant", assignment.participantId())
                .setParameter("today", today(own))
                .setParameter("case", assignment.caseId())
                .setParameter("own", own.cases().toArray(UUID[]::new))
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> given(assignment, row, 0, false, own));
    }

    public void add(Assignment assignment, Permit own) {
        own.require(
                new org.keptword.shared.CaseId(assignment.caseId()),
                new org.keptword.shared.ParticipantId(assignment.participantId()));
        em.persist(assignment);
        em.flush();
    }

    private LocalDate today(Permit own) {
        return LocalDate.ofInstant(clock.instant(), own.actor().zone());
    }

    private static CaseAssignment given(Assignment assignment, Tuple row, int from, boolean stored, Permit own) {
        return new CaseAssignment(
                assignment,
                row.get(from, CaseMode.class),
                row.get(from + 1, Aim.class),
                own.isFormer(assignment.participantId())
                        ? ParticipantState.LEFT
                        : row.get(from + 2, ParticipantState.class),
                row.get(from + 3, Boolean.class),
                row.get(from + 4, Boolean.class),
                row.get(from + 5, String.class),
                stored,
                row.get(from + 6, Boolean.class) || row.get(from + 8, Long.class) > 0,
                row.get(from + 7, Boolean.class) || row.get(from + 9, Long.class) > 0);
    }
}
