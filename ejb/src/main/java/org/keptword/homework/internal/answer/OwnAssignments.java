package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.keptword.access.Permit;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Response;
import org.keptword.shared.Aim;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.persistence.First;

/** What was given to the client who asks. */
@ApplicationScoped
public class OwnAssignments {

    private static final String OF_CASE = " join Case c on c.id = a.caseId join Participant q on q.id = a.participantId"
            + " join Person p on p.id = c.counselorId left join CaseGate g on g.caseId = c.id"
            + " left join ReachOutRest w on w.participantId = q.id";

    /** The author's place. Whether reaching out rests is by what the counselor knows, or by what the author kept to oneself. */
    private static final String PLACE = """
        new org.keptword.homework.internal.answer.OwnAssignments$PlaceRow(
            c.mode, c.aim, q.state, q.spared, coalesce(g.jointOpen, false), p.name, coalesce(w.rests, false),
            case when w.rests = true and w.restsUntil is null then true else false end,
            (select count(k) from ReachOutAttempt k where k.participantId = q.id and k.kept = true and k.takenBackAt is null
                and (k.keptUntil is null or k.keptUntil >= :today)),
            (select count(k) from ReachOutAttempt k where k.participantId = q.id and k.kept = true and k.takenBackAt is null
                and k.keptUntil is null))\
        """;

    /** Of what comes back before each session, the entry that answered one of these with the same exercise given another time. */
    private static final String ANSWERED =
            "case when a.recurs = org.keptword.homework.assign.Recurrence.Kind.BEFORE_SESSION then (select"
                    + " max(r.entryOn) from Response r join Assignment b on b.id = r.assignmentId where r.participantId ="
                    + " a.participantId and b.id <> a.id and b.exercise = a.exercise and one_of(:sessions, r.sessionId)"
                    + " and " + Responses.IN + ") end";

    /** Whether the one response of an assignment is off its author's screen, and the latest entry that is. */
    private static final String OFF_SCREEN =
            ", (select count(o) from OffScreen o where o.assignmentId = a.id and o.undone.at is null and o.entryOn is"
                    + " null), (select max(x.entryOn) from OffScreen x where x.assignmentId = a.id and x.undone.at is"
                    + " null)";

    /** The entries of an assignment that are off its author's screen, in one text; {@code one} for the response to one done once. */
    private static final String ENTRIES_OFF =
            ", (select listagg(coalesce(cast(o.entryOn as String), 'one'), ',') from OffScreen o"
                    + " where o.assignmentId = a.id and o.undone.at is null)";

    /** What is open or paused, and everything of any time. */
    static final String RUNNING = "(a.state in (org.keptword.homework.model.Assignment.State.OPEN,"
            + " org.keptword.homework.model.Assignment.State.PAUSED) or one_of(:report, a.exercise))";

    private static final String ONCE_HANDED_IN =
            "from Response r where one_of(:own, r.participantId) and r.entryOn is null"
                    + " and r.state = org.keptword.homework.model.Response.State.HANDED_IN and r.disclosure ";

    /** Written out: Hibernate translates a query with a list of values again at each use. */
    private static final String HANDED_IN =
            "(org.keptword.homework.model.Response.State.HANDED_IN, org.keptword.homework.model.Response.State.REVIEWED)";

    private static final String PRIVATE = "org.keptword.shared.Disclosure.SELF";

    /**
     * What the first page is about, whatever was done before: what comes back or is not done, what was returned or can still be undone, the latest
     * that was handed in for the counselor and the latest that was kept, every report and plan, and of each place the latest assignment, which says
     * how things are there. The condition stands in an "or", so that the database works it out once and before it joins: it expects one assignment and
     * would ask for each.
     */
    private static final String OF_NOW = "select x.id from Assignment x where one_of(:own, x.participantId)"
            + " and x.state in (org.keptword.homework.model.Assignment.State.OPEN, org.keptword.homework.model.Assignment.State.PAUSED)"
            + " and (x.recurs <> org.keptword.homework.assign.Recurrence.Kind.NEVER or x.answered = false)"
            + " and (x.recurs <> org.keptword.homework.assign.Recurrence.Kind.NEVER or not exists (select 1 from Response r"
            + " where r.assignmentId = x.id and r.state in " + HANDED_IN + "))"
            + " union all select r.assignmentId from Response r where one_of(:own, r.participantId)"
            + " and r.state = org.keptword.homework.model.Response.State.RETURNED"
            + " union all select r.assignmentId from Response r where one_of(:own, r.participantId) and r.settlesAt > :now"
            + " union all select l.id from (select r.assignmentId as id " + ONCE_HANDED_IN + "<> " + PRIVATE
            + " order by r.handedInAt desc, r.id desc limit :most) l"
            + " union all select k.id from (select r.assignmentId as id " + ONCE_HANDED_IN + "= " + PRIVATE
            + " order by r.handedInAt desc, r.id desc limit :most) k"
            + " union all select x.id from Assignment x where one_of(:own, x.participantId) and one_of(:report, x.exercise)"
            + " union all select n.id from Participant q join lateral (select x.id as id from Assignment x"
            + " where x.caseId = q.caseId and x.participantId = q.id"
            + " and x.state in (org.keptword.homework.model.Assignment.State.OPEN, org.keptword.homework.model.Assignment.State.PAUSED)"
            + " order by x.assigned.at desc limit 1) n where one_of(:own, q.id)";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    Clock clock;

    public Optional<OwnAssignment> find(AssignmentId id, Permit own) {
        return First.of(em.createQuery(
                                "select a, " + PLACE + ENTRIES_OFF + " from Assignment a" + OF_CASE
                                        + " where a.id = :id and one_of(:own, a.participantId)",
                                Found.class)
                        .setParameter("id", id.value())
                        .setParameter("today", own.actor().today(clock))
                        .setParameter("own", own.participants().toArray(UUID[]::new)))
                .map(found -> new OwnAssignment(
                        found.assignment(), place(found.assignment(), found.place(), own), true, found.entriesOff()));
    }

    record Found(Assignment assignment, PlaceRow place, String off) {

        Set<String> entriesOff() {
            return off == null ? Set.of() : Set.of(off.split(","));
        }
    }

    record PlaceRow(
            CaseMode mode,
            Aim aim,
            ParticipantState state,
            Boolean spared,
            Boolean jointOpen,
            String counselor,
            Boolean rests,
            Boolean lasting,
            Long keptRests,
            Long keptLasting) {}

    private static OwnAssignment.Place place(Assignment assignment, PlaceRow row, Permit own) {
        return new OwnAssignment.Place(
                row.mode(),
                row.aim(),
                own.isFormer(assignment.participantId()) ? ParticipantState.LEFT : row.state(),
                row.spared(),
                row.jointOpen(),
                row.counselor(),
                row.rests() || row.keptRests() > 0,
                row.lasting() || row.keptLasting() > 0);
    }

    /**
     * What is running with the work on it of late.
     *
     * @param answered the entry handed in for the next session with the same exercise given another time, for what comes back before each
     * @param off whether its one response is off the author's screen
     * @param lastOff the latest entry that is, for what comes back
     */
    public record Running(
            OwnAssignment ownAssignment,
            List<Responses.Line> work,
            Optional<LocalDate> answered,
            boolean off,
            Optional<LocalDate> lastOff) {}

    /**
     * What is open or paused and not concluded, and every report and plan the client has begun, in the order it was given: each with its work, of
     * what comes back the entries since a day and those of these sessions. To be read only.
     *
     * @param most how many of the latest that were handed in for the counselor, and as many that were kept, are among it
     */
    public List<Running> running(
            List<String> ofAnyTime, LocalDate since, Collection<UUID> sessions, int most, Instant now, Permit own) {
        Map<UUID, Running> found = new LinkedHashMap<>();
        em.createQuery(
                        "select a, " + PLACE + ", r, d.savedAt, " + ANSWERED + OFF_SCREEN + " from Assignment a"
                                + OF_CASE
                                + " left join Response r on r.assignmentId = a.id and (r.entryOn is null or r.entryOn"
                                + " >= :since or one_of(:sessions, r.sessionId)) left join Draft d on d.responseId ="
                                + " r.id where one_of(:own, a.participantId) and (a.id is null or a.id in (" + OF_NOW
                                + ")) and "
                                + RUNNING
                                + " order by a.assigned.at, a.id, r.entryOn, r.id",
                        RunningRow.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setParameter("report", ofAnyTime.toArray(String[]::new))
                .setParameter("today", own.actor().today(clock))
                .setParameter("since", since)
                .setParameter("most", most)
                .setParameter("now", now)
                .setParameter("sessions", sessions.toArray(UUID[]::new))
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList()
                .forEach(row -> {
                    Assignment assignment = row.assignment();
                    Running running = found.computeIfAbsent(
                            assignment.id(),
                            id -> new Running(
                                    new OwnAssignment(assignment, place(assignment, row.place(), own)),
                                    new ArrayList<>(),
                                    Optional.ofNullable(row.answered()),
                                    row.off() > 0,
                                    Optional.ofNullable(row.lastOff())));
                    if (row.response() != null) {
                        running.work().add(new Responses.Line(row.response(), row.savedAt()));
                    }
                });
        return List.copyOf(found.values());
    }

    record RunningRow(
            Assignment assignment,
            PlaceRow place,
            Response response,
            Instant savedAt,
            LocalDate answered,
            Long off,
            LocalDate lastOff) {}

    /** How many reports of this exercise each of the client's places has begun by itself. */
    public long begunByOneself(String exercise, UUID participant, Permit own) {
        return em.createQuery(
                        "select count(a) from Assignment a where a.participantId = :participant and one_of(:own,"
                                + " a.participantId) and a.exercise = :exercise and a.assigned.by = :self",
                        Long.class)
                .setParameter("participant", participant)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setParameter("exercise", exercise)
                .setParameter("self", own.actor().personValue())
                .getSingleResult();
    }

    /** The assignment of an exercise at a place whose answers are not handed in. */
    public Optional<AssignmentId> unfinished(String exercise, UUID participant, Permit own) {
        return First.of(em.createQuery(
                                "select a.id from Assignment a where a.participantId = :participant and one_of(:own,"
                                        + " a.participantId) and a.exercise = :exercise and not exists (select 1 from"
                                        + " Response r where r.assignmentId = a.id and r.state in " + HANDED_IN
                                        + ") order by"
                                        + " a.assigned.at desc, a.id",
                                UUID.class)
                        .setParameter("participant", participant)
                        .setParameter("own", own.participants().toArray(UUID[]::new))
                        .setParameter("exercise", exercise))
                .map(AssignmentId::new);
    }

    /** The response to an exercise that was handed in last at any of the client's places, unless it is kept off the screen. */
    public Optional<Response> newest(String exercise, Permit own) {
        return First.of(em.createQuery(
                        "select r from Response r join Assignment a on a.id = r.assignmentId where one_of(:own,"
                                + " r.participantId) and a.exercise = :exercise and r.state in " + HANDED_IN
                                + " and not exists (select"
                                + " 1 from OffScreen o where o.responseId = r.id and o.undone.at is null) order by"
                                + " r.handedInAt desc, r.id desc",
                        Response.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setParameter("exercise", exercise));
    }

    /** An assignment that is not stored yet, with what its case says. */
    public Optional<OwnAssignment> unborn(Assignment assignment, Permit own) {
        return First.of(em.createQuery(
                                "select " + PLACE + " from Case c join Participant q on q.caseId = c.id join Person p"
                                        + " on p.id = c.counselorId left join CaseGate g on g.caseId = c.id"
                                        + " left join ReachOutRest w on w.participantId = q.id where c.id ="
                                        + " :case and one_of(:own, c.id) and q.id = :participant",
                                PlaceRow.class)
                        .setParameter("participant", assignment.participantId())
                        .setParameter("today", own.actor().today(clock))
                        .setParameter("case", assignment.caseId())
                        .setParameter("own", own.cases().toArray(UUID[]::new)))
                .map(row -> new OwnAssignment(assignment, place(assignment, row, own), false, Set.of()));
    }

    public void add(Assignment assignment, Permit own) {
        own.require(assignment.ofCase(), assignment.participant());
        em.persist(assignment);
        em.flush();
    }
}
