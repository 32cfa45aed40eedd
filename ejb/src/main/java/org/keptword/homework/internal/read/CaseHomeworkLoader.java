package org.keptword.homework.internal.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.internal.answer.ContactReports;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Response;
import org.keptword.homework.model.Review;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.homework.read.CaseHomework;
import org.keptword.homework.read.CaseResponse;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** Loads the homework of a case in one statement: assignments, readable responses, their reviews. Contact reports and safety plans are left out. */
@ApplicationScoped
public class CaseHomeworkLoader {

    private static final String ASSIGNED =
            "new org.keptword.homework.internal.read.CaseHomeworkLoader$Assigned(a.id, a.participantId, a.exercise,"
                    + " a.exerciseVersion, a.phase, a.lighter, a.leftOut, a.gated, a.state, a.recurs, a.recurDays,"
                    + " a.recurUntil, a.due.day, a.due.passed, a.assigned.at)";

    private static final String OF_CASE =
            "select new org.keptword.homework.internal.read.CaseHomeworkLoader$Row(" + ASSIGNED
                    + ", r.id, r.entryOn, r.handedInAt, r.state, r.revisions, r.brought, r.minutesSpent, r.difficulty,"
                    + " w.revision, w.state, w.effort, w.learning, w.bring, w.savedAt, o.since)"
                    + " from Assignment a left join ReadableResponse r on r.assignmentId = a.id"
                    + " left join Review w on w.responseId = r.id"
                    + " left join OffScreen o on o.responseId = r.id and o.undone.at is null"
                    + " where a.caseId = :case and a.practiceId = :practice and not one_of(:report, a.exercise)"
                    + " order by a.assigned.at, a.id, r.handedInAt, r.id, w.revision";

    /** The one response to an assignment that is done once; looked up for each, as the planner expects few. */
    private static final String ITS_RESPONSE =
            " left join lateral (select x.id as id, x.handedInAt as handedInAt, x.state as state"
                    + " from ReadableResponse x where x.assignmentId = a.id order by x.id limit 1) r";

    private static final String FELL_DUE =
            " and x.recurs = org.keptword.homework.assign.Recurrence.Kind.NEVER and x.due.day < :day and not one_of(:report, x.exercise)";

    private static final String NOT_DONE = "from Assignment x where x.practiceId = :practice"
            + " and x.state = org.keptword.homework.model.Assignment.State.OPEN and x.answered = false" + FELL_DUE;

    private static final String DONE_LAST =
            "(select x.id as id from Assignment x where x.caseId = d.ofCase and x.participantId = d.who"
                    + " and x.state <> org.keptword.homework.model.Assignment.State.QUEUED and x.answered = true"
                    + FELL_DUE
                    + " order by x.due.day desc, x.assigned.at desc, x.id limit 1)";

    /** Finds the ids first: as a condition of the assignments they would be looked for again for each. */
    private static final String BEHIND = "with behind as materialized (select x.id as id " + NOT_DONE
            + " union all select l.id as id from (select distinct x.caseId as ofCase, x.participantId as who "
            + NOT_DONE
            + ") d join lateral " + DONE_LAST + " l)"
            + " select new org.keptword.homework.internal.read.CaseHomeworkLoader$PastDue(a.caseId, "
            + ASSIGNED + ", r.id, r.handedInAt, r.state) from behind b join Assignment a on a.id = b.id" + ITS_RESPONSE
            + " order by a.assigned.at, a.id";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    GuideLibrary guide;

    /** An assignment, as it is stored. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Assigned(
            UUID id,
            UUID participant,
            String exercise,
            UUID version,
            String phase,
            boolean lighter,
            String[] leftOut,
            boolean gated,
            Assignment.State state,
            Recurrence.Kind recurs,
            String recurDays,
            LocalDate recurUntil,
            @Nullable LocalDate dueOn,
            int passed,
            Instant assignedAt) {}

    /** An assignment with a response and one of its reviews, where there are any. */
    public record Row(
            Assigned assigned,
            @Nullable UUID response,
            @Nullable LocalDate entry,
            Instant handedInAt,
            Response.State state,
            Integer revisions,
            Boolean brought,
            @Nullable Integer minutes,
            @Nullable Integer difficulty,
            Integer reviewed,
            Review.State reviewState,
            Integer effort,
            Integer learning,
            Boolean bring,
            Instant savedAt,
            @Nullable Instant offScreenSince) {

        /** Whether the review is finished and of the revision that stands: only then its ratings count. */
        boolean isRated() {
            return Objects.equals(reviewed, revisions) && reviewState == Review.State.CONCLUDED;
        }
    }

    /** An assignment past its day, with its response, if there is one. */
    public record PastDue(
            UUID caseId, Assigned assigned, @Nullable UUID response, Instant handedInAt, Response.State state) {}

    public CaseHomework ofCase(Permit permit) {
        Map<UUID, List<Row>> byAssignment = new LinkedHashMap<>();
        em.createQuery(OF_CASE, Row.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("report", ContactReports.OF_ANY_TIME.toArray(String[]::new))
                .getResultList()
                .forEach(row -> byAssignment
                        .computeIfAbsent(row.assigned().id(), id -> new ArrayList<>())
                        .add(row));
        return new CaseHomework(
                byAssignment.values().stream().map(this::assignment).toList());
    }

    /**
     * What is done once in a caseload, was planned for a day before another, is open and has no response, by case; and for each participant
     * who has such an assignment, what was due last and has one.
     */
    public Map<UUID, List<CaseAssignment>> behind(LocalDate day, Permit caseload) {
        return em
                .createQuery(BEHIND, PastDue.class)
                .setParameter("practice", caseload.practice())
                .setParameter("day", day)
                .setParameter("report", ContactReports.OF_ANY_TIME.toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        PastDue::caseId, Collectors.mapping(this::assignment, Collectors.toList())));
    }

    private CaseAssignment assignment(List<Row> rows) {
        Map<UUID, List<Row>> byResponse = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.response() != null)
                .forEach(row -> byResponse
                        .computeIfAbsent(row.response(), id -> new ArrayList<>())
                        .add(row));
        return assignment(
                rows.get(0).assigned(),
                byResponse.values().stream().map(CaseHomeworkLoader::response).toList());
    }

    private CaseAssignment assignment(PastDue row) {
        return assignment(row.assigned(), row.response() == null ? List.of() : List.of(response(row.assigned(), row)));
    }

    private CaseAssignment assignment(Assigned one, List<CaseResponse> responses) {
        Recurrence recurrence = Recurrence.stored(one.recurs(), one.recurDays(), one.recurUntil());
        ExerciseVersionId version = new ExerciseVersionId(one.version());
        return new CaseAssignment(
                new AssignmentId(one.id()),
                new ParticipantId(one.participant()),
                new CaseAssignment.AssignedVersion(
                        version, one.exercise(), one.phase(), one.lighter(), List.of(one.leftOut()), one.gated()),
                guide.byId(version).title(),
                state(one.state()),
                recurrence,
                recurrence.comesBack() ? Optional.empty() : Optional.ofNullable(one.dueOn()),
                one.passed(),
                one.assignedAt(),
                responses);
    }

    private static CaseAssignment.State state(Assignment.State state) {
        return switch (state) {
            case QUEUED -> CaseAssignment.State.QUEUED;
            case OPEN -> CaseAssignment.State.OPEN;
            case PAUSED -> CaseAssignment.State.PAUSED;
            case WITHDRAWN, ENDED -> CaseAssignment.State.OVER;
        };
    }

    /** One response; its rows differ in the review alone. */
    private static CaseResponse response(List<Row> rows) {
        Row one = rows.get(0);
        Optional<Row> rated = rows.stream().filter(Row::isRated).findFirst();
        Optional<Instant> byCounselor = rows.stream()
                .filter(row -> Boolean.TRUE.equals(row.bring()))
                .map(Row::savedAt)
                .reduce((earlier, later) -> later.isAfter(earlier) ? later : earlier);
        boolean byAuthor = one.brought()
                && byCounselor.filter(at -> at.isAfter(one.handedInAt())).isEmpty();
        return new CaseResponse(
                new ResponseId(Objects.requireNonNull(one.response())),
                new AssignmentId(one.assigned().id()),
                new ParticipantId(one.assigned().participant()),
                Optional.ofNullable(one.entry()),
                one.handedInAt(),
                state(one.state()),
                one.offScreenSince() != null,
                byAuthor,
                byAuthor ? Optional.of(one.handedInAt()) : byCounselor,
                number(rated.map(Row::effort)),
                number(rated.map(Row::learning)),
                number(Optional.ofNullable(one.minutes())),
                number(Optional.ofNullable(one.difficulty())));
    }

    private static CaseResponse response(Assigned assigned, PastDue row) {
        return new CaseResponse(
                new ResponseId(Objects.requireNonNull(row.response())),
                new AssignmentId(assigned.id()),
                new ParticipantId(assigned.participant()),
                Optional.empty(),
                row.handedInAt(),
                state(row.state()),
                false,
                false,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    private static CaseResponse.State state(Response.State state) {
        return switch (state) {
            case HANDED_IN -> CaseResponse.State.WAITING;
            case RETURNED -> CaseResponse.State.RETURNED;
            case REVIEWED -> CaseResponse.State.REVIEWED;
            case DRAFT -> throw new IllegalArgumentException("What is being written is not readable");
        };
    }

    private static OptionalInt number(Optional<Integer> value) {
        return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }
}
