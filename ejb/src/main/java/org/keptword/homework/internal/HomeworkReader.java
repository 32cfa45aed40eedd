package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.AssignedVersion;
import org.keptword.homework.AssignmentSummary;
import org.keptword.homework.CaseHomework;
import org.keptword.homework.HandedInResponse;
import org.keptword.homework.Recurrence;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Response;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * Reads the responses of a case, without their answers, for preparing a session. Contact reports and what authors keep to
 * themselves are left out.
 */
@ApplicationScoped
public class HomeworkReader {

    /** What stands in a case and is no report on a contact; {@code r} is a readable response, {@code a} its assignment. */
    static final String READABLE = " and r.practiceId = :practice and a.exercise <> '" + ContactFlags.EXERCISE + "'";

    private static final String GIVEN =
            "select a.id, a.participantId, a.exercise, a.exerciseVersion, a.state, a.recurs,"
                    + " a.recurDays, a.recurUntil, a.dueOn, a.assignedAt, a.gated, a.passed, a.phase, a.lighter, a.leftOut";

    private static final String HANDED_IN = "r.id, r.assignmentId, r.participantId, r.handedInAt, r.state, r.brought,"
            + " (select max(v.savedAt) from Review v where v.responseId = r.id and v.bring = true), r.entryOn";

    /** Columns of {@link #GIVEN}. */
    private static final int COLUMNS = 15;

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    GuideLibrary guide;

    public List<AssignmentSummary> given(Permit permit) {
        return em
                .createQuery(
                        GIVEN
                                + " from Assignment a where a.caseId = :case and a.practiceId = :practice and a.exercise <> :report"
                                + " order by a.assignedAt, a.id",
                        Tuple.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("report", ContactFlags.EXERCISE)
                .getResultList()
                .stream()
                .map(this::given)
                .toList();
    }

    public Set<UUID> open(Collection<UUID> assignments, Permit permit) {
        return Set.copyOf(em.createQuery(
                        "select a.id from Assignment a where a.id in :ids and a.practiceId = :practice and a.state = :open",
                        UUID.class)
                .setParameter("ids", assignments)
                .setParameter("practice", permit.practice())
                .setParameter("open", Assignment.State.OPEN)
                .getResultList());
    }

    public List<HandedInResponse> handedIn(Permit permit) {
        return em
                .createQuery(
                        "select " + HANDED_IN + " from ReadableResponse r"
                                + " join Assignment a on a.id = r.assignmentId where r.caseId = :case" + READABLE
                                + " order by r.handedInAt, r.id",
                        Tuple.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList()
                .stream()
                .map(row -> handedIn(row, 0))
                .toList();
    }

    /** Both, each in its order. */
    public CaseHomework book(Permit permit) {
        Map<UUID, AssignmentSummary> given = new LinkedHashMap<>();
        List<HandedInResponse> handedIn = new ArrayList<>();
        for (Tuple row : em.createQuery(
                        GIVEN + ", " + HANDED_IN
                                + " from Assignment a left join ReadableResponse r on r.assignmentId = a.id"
                                + READABLE
                                + " where a.caseId = :case and a.practiceId = :practice and a.exercise <> :report"
                                + " order by a.assignedAt, a.id, r.handedInAt, r.id",
                        Tuple.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("report", ContactFlags.EXERCISE)
                .getResultList()) {
            given.computeIfAbsent(row.get(0, UUID.class), id -> given(row));
            if (row.get(COLUMNS, UUID.class) != null) {
                handedIn.add(handedIn(row, COLUMNS));
            }
        }
        handedIn.sort(Comparator.comparing(HandedInResponse::handedInAt)
                .thenComparing(work -> work.id().value()));
        return new CaseHomework(List.copyOf(given.values()), handedIn);
    }

    /** Whether something handed in was taken back, or came back and is its author's alone now, since a moment. */
    public boolean wasTakenBack(Collection<UUID> cases, Instant since, Permit caseload) {
        return em.createQuery(
                                "select count(v) from Revision v join Response r on r.id = v.responseId"
                                        + " where one_of(:cases, r.caseId) and r.practiceId = :practice and (v.takenBackAt >= :since"
                                        + " or (r.changedAt >= :since and not exists"
                                        + " (select k.id from KnownResponse k where k.id = r.id and k.privateNow = false)))",
                                Long.class)
                        .setParameter("cases", cases.toArray(UUID[]::new))
                        .setParameter("practice", caseload.practice())
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }

    public Map<UUID, Integer> handedInCounts(Collection<UUID> cases, Permit caseload) {
        return em
                .createQuery(
                        "select r.caseId, count(r) from ReadableResponse r join Assignment a on a.id = r.assignmentId"
                                + " where one_of(:cases, r.caseId)" + READABLE + " group by r.caseId",
                        Tuple.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .setParameter("practice", caseload.practice())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class),
                        row -> row.get(1, Long.class).intValue()));
    }

    private AssignmentSummary given(Tuple row) {
        Assignment.State state = row.get(4, Assignment.State.class);
        Recurrence recurrence = Assignment.recurrence(
                row.get(5, Recurrence.Kind.class), row.get(6, String.class), row.get(7, LocalDate.class));
        return new AssignmentSummary(
                new AssignmentId(row.get(0, UUID.class)),
                new ParticipantId(row.get(1, UUID.class)),
                new AssignedVersion(
                        new ExerciseVersionId(row.get(3, UUID.class)),
                        row.get(2, String.class),
                        row.get(12, String.class),
                        row.get(13, Boolean.class),
                        List.of(row.get(14, String[].class)),
                        row.get(10, Boolean.class)),
                title(row.get(3, UUID.class)),
                state == Assignment.State.OPEN || state == Assignment.State.PAUSED,
                state == Assignment.State.OPEN,
                state == Assignment.State.QUEUED,
                recurrence,
                recurrence.comesBack() ? Optional.empty() : Optional.ofNullable(row.get(8, LocalDate.class)),
                row.get(11, Integer.class),
                row.get(9, Instant.class));
    }

    private static HandedInResponse handedIn(Tuple row, int from) {
        return handedIn(
                row.get(from, UUID.class),
                row.get(from + 1, UUID.class),
                row.get(from + 2, UUID.class),
                row.get(from + 3, Instant.class),
                row.get(from + 4, Response.State.class),
                row.get(from + 5, Boolean.class),
                row.get(from + 6, Instant.class),
                row.get(from + 7, LocalDate.class));
    }

    static HandedInResponse handedIn(
            UUID id,
            UUID assignment,
            UUID participant,
            Instant handedInAt,
            Response.State state,
            boolean marked,
            Instant broughtByCounselor,
            LocalDate entry) {
        Instant broughtByAuthor = marked ? handedInAt : null;
        Instant brought =
                broughtByAuthor == null || (broughtByCounselor != null && broughtByCounselor.isAfter(broughtByAuthor))
                        ? broughtByCounselor
                        : broughtByAuthor;
        return new HandedInResponse(
                new ResponseId(id),
                new AssignmentId(assignment),
                new ParticipantId(participant),
                Optional.ofNullable(entry),
                handedInAt,
                state == Response.State.HANDED_IN,
                state == Response.State.RETURNED,
                brought != null && brought.equals(broughtByAuthor),
                brought);
    }

    LocalizedText title(UUID version) {
        return guide.byId(new ExerciseVersionId(version)).title();
    }
}
