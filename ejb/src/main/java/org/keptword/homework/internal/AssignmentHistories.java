package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.Permit;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.homework.AssignedVersion;
import org.keptword.homework.AssignmentHistory;
import org.keptword.homework.AssignmentResult;
import org.keptword.homework.AssignmentSummary;
import org.keptword.homework.HandedInResponse;
import org.keptword.homework.LastEntry;
import org.keptword.homework.Recurrence;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Response;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** Reads the assignments of a case and their results over all time. Contact reports and what authors keep to themselves are left out. */
@ApplicationScoped
public class AssignmentHistories {

    /** A rating counts once the reading it was made in is finished. */
    private static final String PIECES =
            "select a.id, a.participantId, a.exercise, a.state, a.recurs, a.dueOn, a.assignedAt, r.id, r.handedInAt, r.state,"
                    + " w.effort, w.learning, r.minutesSpent, r.difficulty, a.gated"
                    + " from Assignment a left join ReadableResponse r on r.assignmentId = a.id"
                    + " left join Review w on w.responseId = r.id and w.revision = r.revisions"
                    + " and w.state = org.keptword.homework.model.Review.State.CONCLUDED"
                    + " where a.caseId = :case and a.practiceId = :practice and a.exercise <> '" + ContactFlags.EXERCISE
                    + "' order by a.assignedAt, a.id, r.handedInAt, r.id";

    /** The one piece of work that is handed in on an assignment of work that is given once; looked up for each, as the planner expects few. */
    private static final String ITS_WORK = " from ReadableResponse r where r.assignmentId = a.id)";

    private static final String PAST =
            "select a.caseId, a.id, a.participantId, a.exercise, a.state, a.gated, a.dueOn, a.assignedAt, (select r.id"
                    + ITS_WORK
                    + ", (select r.handedInAt" + ITS_WORK + ", (select r.state" + ITS_WORK
                    + " from Assignment a where a.practiceId = :practice and a.dueOn < :day and a.recurs = :once and a.exercise <> '"
                    + ContactFlags.EXERCISE + "' order by a.assignedAt, a.id";

    /** What was begun or handed in since has changed since, too, which is what is indexed. */
    private static final String OF_LATE =
            " from KnownResponse r where r.participantId = a.participantId and r.changedAt >= :since and r.privateNow = false";

    private static final String ENTRIES = "select a.participantId, (select max(r.begunAt)" + OF_LATE
            + " and r.begunAt >= :since), (select max(r.handedInAt)" + OF_LATE
            + " and r.handedInAt >= :since), min(a.assignedAt) from Assignment a where a.practiceId = :practice"
            + " and a.state <> org.keptword.homework.model.Assignment.State.QUEUED group by a.participantId";

    private static final String WHOLE = PIECES.replace(
            " from Assignment a",
            ", a.exerciseVersion as given_version, a.phase as given_phase, a.lighter as is_lighter, a.leftOut as left_out, a.recurDays as on_days, a.recurUntil as until_day, r.brought as is_brought, r.entryOn as entry_day, a.passed as passed_days,"
                    + " (select count(o) from OffScreen o where o.responseId = r.id and o.undoneAt is null) as off_screen,"
                    + " (select max(b.savedAt) from Review b where b.responseId = r.id and b.bring = true) as marked_at"
                    + " from Assignment a");

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    HomeworkReader readings;

    /** Everything given with what came of it. */
    public List<AssignmentResult> pieces(Permit permit) {
        return em
                .createQuery(PIECES, Tuple.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList()
                .stream()
                .map(AssignmentHistories::piece)
                .toList();
    }

    /** What is given once in a caseload and planned for a day before another, by case. */
    public Map<UUID, List<AssignmentResult>> pastTheirDay(LocalDate day, Permit caseload) {
        return em
                .createQuery(PAST, Tuple.class)
                .setParameter("practice", caseload.practice())
                .setParameter("day", day)
                .setParameter("once", Recurrence.Kind.NEVER)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class),
                        Collectors.mapping(AssignmentHistories::past, Collectors.toList())));
    }

    /** When each participant of a caseload to whom something was given made the last entry since a moment. */
    public Map<ParticipantId, LastEntry> lastEntries(Instant since, Permit caseload) {
        return em
                .createQuery(ENTRIES, Tuple.class)
                .setParameter("practice", caseload.practice())
                .setParameter("since", since)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> new ParticipantId(row.get(0, UUID.class)),
                        row -> new LastEntry(
                                row.get(3, Instant.class),
                                Stream.of(
                                                Optional.ofNullable(row.get(1, Instant.class)),
                                                Optional.ofNullable(row.get(2, Instant.class)))
                                        .flatMap(Optional::stream)
                                        .max(Comparator.naturalOrder()))));
    }

    private static AssignmentResult past(Tuple row) {
        Assignment.State state = row.get(4, Assignment.State.class);
        return new AssignmentResult(
                new AssignmentId(row.get(1, UUID.class)),
                new ParticipantId(row.get(2, UUID.class)),
                row.get(3, String.class),
                state != Assignment.State.QUEUED,
                state == Assignment.State.OPEN,
                row.get(5, Boolean.class),
                Optional.of(row.get(6, LocalDate.class)),
                row.get(7, Instant.class),
                Optional.ofNullable(row.get(8, UUID.class))
                        .map(id -> new AssignmentResult.HandedIn(
                                new ResponseId(id),
                                row.get(9, Instant.class),
                                row.get(10, Response.State.class) != Response.State.HANDED_IN,
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty())));
    }

    /** The same with titles, days and what was marked for a session. */
    public AssignmentHistory whole(Permit permit) {
        return whole(true, permit);
    }

    /** One participant's part of it for that one's own eyes: without what is kept off the own screen. */
    public AssignmentHistory forItsAuthor(ParticipantId one, Permit permit) {
        return whole(false, permit).of(one);
    }

    private AssignmentHistory whole(boolean offScreen, Permit permit) {
        Map<UUID, AssignmentSummary> given = new LinkedHashMap<>();
        List<HandedInResponse> handedIn = new ArrayList<>();
        List<AssignmentResult> pieces = new ArrayList<>();
        for (Tuple row : em.createQuery(WHOLE, Tuple.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList()) {
            pieces.add(piece(row));
            given.computeIfAbsent(row.get(0, UUID.class), id -> given(row));
            if (row.get(7, UUID.class) != null && (offScreen || row.get("off_screen", Long.class) == 0)) {
                handedIn.add(handedIn(row));
            }
        }
        handedIn.sort(Comparator.comparing(HandedInResponse::handedInAt)
                .thenComparing(one -> one.id().value()));
        return new AssignmentHistory(List.copyOf(given.values()), handedIn, pieces);
    }

    private AssignmentSummary given(Tuple row) {
        Assignment.State state = row.get(3, Assignment.State.class);
        Recurrence recurrence = Assignment.recurrence(
                row.get(4, Recurrence.Kind.class),
                row.get("on_days", String.class),
                row.get("until_day", LocalDate.class));
        return new AssignmentSummary(
                new AssignmentId(row.get(0, UUID.class)),
                new ParticipantId(row.get(1, UUID.class)),
                new AssignedVersion(
                        new ExerciseVersionId(row.get("given_version", UUID.class)),
                        row.get(2, String.class),
                        row.get("given_phase", String.class),
                        row.get("is_lighter", Boolean.class),
                        List.of(row.get("left_out", String[].class)),
                        row.get(14, Boolean.class)),
                readings.title(row.get("given_version", UUID.class)),
                state == Assignment.State.OPEN || state == Assignment.State.PAUSED,
                state == Assignment.State.OPEN,
                state == Assignment.State.QUEUED,
                recurrence,
                recurrence.comesBack() ? Optional.empty() : Optional.ofNullable(row.get(5, LocalDate.class)),
                row.get("passed_days", Integer.class),
                row.get(6, Instant.class));
    }

    private static HandedInResponse handedIn(Tuple row) {
        return HomeworkReader.handedIn(
                row.get(7, UUID.class),
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(8, Instant.class),
                row.get(9, Response.State.class),
                row.get("is_brought", Boolean.class),
                row.get("marked_at", Instant.class),
                row.get("entry_day", LocalDate.class));
    }

    /** When the client handed something in. */
    public List<Instant> ownHandIns(Permit own) {
        if (own.participants().isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select r.handedInAt from ReadableResponse r join Assignment a on a.id = r.assignmentId"
                                + " where one_of(:own, r.participantId) and r.practiceId = :practice and a.exercise <> '"
                                + ContactFlags.EXERCISE + "' order by r.handedInAt",
                        Instant.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setParameter("practice", own.practice())
                .getResultList();
    }

    private static AssignmentResult piece(Tuple row) {
        Assignment.State state = row.get(3, Assignment.State.class);
        boolean once = row.get(4, Recurrence.Kind.class) == Recurrence.Kind.NEVER;
        return new AssignmentResult(
                new AssignmentId(row.get(0, UUID.class)),
                new ParticipantId(row.get(1, UUID.class)),
                row.get(2, String.class),
                state != Assignment.State.QUEUED,
                state == Assignment.State.OPEN,
                row.get(14, Boolean.class),
                once ? Optional.ofNullable(row.get(5, LocalDate.class)) : Optional.empty(),
                row.get(6, Instant.class),
                Optional.ofNullable(row.get(7, UUID.class))
                        .map(id -> new AssignmentResult.HandedIn(
                                new ResponseId(id),
                                row.get(8, Instant.class),
                                row.get(9, Response.State.class) != Response.State.HANDED_IN,
                                number(row, 10),
                                number(row, 11),
                                number(row, 12),
                                number(row, 13))));
    }

    private static OptionalInt number(Tuple row, int place) {
        Integer value = row.get(place, Integer.class);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
