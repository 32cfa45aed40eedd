package org.keptword.homework.internal.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.HomeworkList.AssignmentState;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.caseload.CaseloadHomeworkList.Filter;
import org.keptword.homework.caseload.CaseloadHomeworkList.Item;
import org.keptword.homework.caseload.CaseloadHomeworkList.Row;
import org.keptword.homework.caseload.CaseloadHomeworkList.Sort;
import org.keptword.homework.caseload.CaseloadHomeworkList.Which;
import org.keptword.homework.internal.HeldBackPolicy;
import org.keptword.homework.internal.OverduePolicy;
import org.keptword.homework.internal.answer.ContactReports;
import org.keptword.homework.internal.assign.AssignmentTally;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.read.CaseAssignment.AssignedVersion;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.persistence.NamePart;

/**
 * The running homework of the open cases of a caseload: two statements, however much there is. What is running is bounded by the caseload, and titles
 * are in no table, so rows are sorted here.
 */
@ApplicationScoped
public class RunningHomework {

    private static final String RUNNING = """
            select a.id as id, a.caseId as case_id, a.participantId as participant, a.exercise as exercise, a.exerciseVersion as version,
                a.phase as phase, a.state as state, a.recurs as recurs, a.due.day as due_on, a.gated as gated, a.lighter as lighter,
                a.leftOut as left_out, coalesce(w.rests, false) as rests,
                t.waiting as waiting, t.returned as returned, t.reviewed as reviewed, t.latest as latest
            from Assignment a left join ReachOutRest w on w.participantId = a.participantId left join lateral (
                select sum(case when r.state = org.keptword.homework.model.Response.State.HANDED_IN then 1 else 0 end) as waiting,
                    sum(case when r.state = org.keptword.homework.model.Response.State.RETURNED then 1 else 0 end) as returned,
                    sum(case when r.state = org.keptword.homework.model.Response.State.REVIEWED then 1 else 0 end) as reviewed,
                    max(r.handedInAt) as latest from ReadableResponse r where r.assignmentId = a.id) t
            where a.practiceId = :practice and one_of(:cases, a.caseId) and a.state in ('QUEUED', 'OPEN', 'PAUSED') and not one_of(:report, a.exercise)
                and (a.state <> 'OPEN' or a.recurs <> 'NEVER' or coalesce(t.reviewed, 0) = 0 or t.waiting > 0 or t.returned > 0)
            order by a.place, a.assigned.at, a.id""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    Gates gates;

    @Inject
    GuideLibrary library;

    @Inject
    Clock clock;

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Running(
            UUID id,
            UUID caseId,
            UUID participant,
            String exercise,
            UUID version,
            String phase,
            Assignment.State state,
            Recurrence.Kind recurs,
            @Nullable LocalDate dueOn,
            Boolean gated,
            Boolean lighter,
            String[] leftOut,
            Boolean rests,
            @Nullable Long waiting,
            @Nullable Long returned,
            @Nullable Long reviewed,
            @Nullable Instant latest) {

        AssignedVersion assigned() {
            return new AssignedVersion(
                    new ExerciseVersionId(version), exercise, phase, lighter, List.of(leftOut), gated);
        }

        boolean comesBack() {
            return recurs != Recurrence.Kind.NEVER;
        }

        AssignmentState standing() {
            return new AssignmentTally(id, count(waiting), count(returned), count(reviewed), latest, null, null)
                    .state(state, comesBack());
        }

        private static long count(@Nullable Long some) {
            return some == null ? 0 : some;
        }
    }

    private record Place(UUID caseId, String exercise) {}

    /** The rows of a filter, sorted. */
    public List<Row> rows(Permit caseload, Filter filter, Sort sort, boolean descending) {
        Map<UUID, CaseLine> lines = new LinkedHashMap<>();
        gates.openLines(caseload).stream()
                .filter(line -> filter.name() == null || NamePart.isIn(line.name(), filter.name()))
                .forEach(line -> lines.put(line.id().value(), line));
        LocalDate today = caseload.actor().today(clock);
        Map<Place, List<Running>> apart = new LinkedHashMap<>();
        running(lines, caseload).stream()
                .filter(one -> one.standing() != AssignmentState.REVIEWED)
                .filter(one -> filter.phase() == null || one.phase().equals(filter.phase()))
                .forEach(one -> apart.computeIfAbsent(new Place(one.caseId(), one.exercise()), any -> new ArrayList<>())
                        .add(one));
        return apart.values().stream()
                .flatMap(some -> Optional.ofNullable(lines.get(some.get(0).caseId())).stream()
                        .map(line -> row(some, line, today)))
                .filter(row -> row.items().stream().anyMatch(item -> is(filter.which(), item)))
                .sorted(order(sort, descending, caseload.actor().locale()))
                .toList();
    }

    private List<Running> running(Map<UUID, CaseLine> lines, Permit caseload) {
        return lines.isEmpty()
                ? List.of()
                : em.createQuery(RUNNING, Running.class)
                        .setParameter("practice", caseload.practice())
                        .setParameter("cases", lines.keySet().toArray(UUID[]::new))
                        .setParameter("report", ContactReports.OF_ANY_TIME.toArray(String[]::new))
                        .getResultList();
    }

    /** Whether an assignment is one of those a filter asks for. */
    public static boolean is(Which which, Item item) {
        return switch (which) {
            case ALL -> true;
            case OVERDUE -> item.overdue();
            case ASSIGNED -> item.state() == AssignmentState.ASSIGNED;
            case HANDED_IN -> item.state() == AssignmentState.HANDED_IN;
            case RETURNED -> item.state() == AssignmentState.RETURNED;
            case PAUSED -> item.state() == AssignmentState.PAUSED;
            case QUEUED -> item.state() == AssignmentState.QUEUED;
        };
    }

    private Row row(List<Running> some, CaseLine line, LocalDate today) {
        Running one = some.get(0);
        LocalizedText title = library.byId(new ExerciseVersionId(one.version())).title();
        return new Row(
                line.id(),
                line.name(),
                one.exercise(),
                title,
                phase(one.phase()).orElse(title),
                line.participants().stream()
                        .flatMap(who -> some.stream()
                                .filter(each ->
                                        each.participant().equals(who.id().value()))
                                .map(each -> item(each, who, line, today)))
                        .toList());
    }

    /** The title of a phase, or of the step of what belongs to none. */
    private Optional<LocalizedText> phase(String id) {
        GuideDefinition guide = library.guide();
        return guide.phase(id)
                .map(GuideDefinition.Phase::title)
                .or(() -> guide.step(id).map(GuideDefinition.Step::title));
    }

    private Item item(Running one, CaseLine.Who who, CaseLine line, LocalDate today) {
        boolean away = who.state() == ParticipantState.PAUSED || who.state() == ParticipantState.LEFT;
        HeldBackPolicy.Standing standsSo =
                new HeldBackPolicy.Standing(line.jointWork(), one.rests(), line.mode(), line.aim());
        boolean held = HeldBackPolicy.isHeld(one.assigned(), standsSo, library.guide(), library::byId);
        AssignmentState standing = one.standing();
        Optional<LocalDate> due = one.comesBack() ? Optional.empty() : Optional.ofNullable(one.dueOn());
        return new Item(
                new AssignmentId(one.id()),
                who.id(),
                who.slot(),
                who.name(),
                standing,
                away || held,
                OverduePolicy.isOverdue(standing, held, who.state(), due, today),
                one.comesBack(),
                due,
                Optional.ofNullable(one.latest()));
    }

    private Comparator<Row> order(Sort sort, boolean descending, Locale locale) {
        Collator collator = Collator.getInstance(locale);
        Comparator<Row> byCase = Comparator.comparing(Row::name, collator);
        Comparator<Row> byTitle = Comparator.comparing(row -> row.title().in(locale), collator);
        List<String> phases = library.guide().phases().stream()
                .map(phase -> phase.title().in(locale))
                .toList();
        Comparator<Row> wanted = switch (sort) {
            case DUE -> due(descending);
            case CASE -> byCase;
            case EXERCISE -> byTitle;
            case PHASE -> Comparator.comparing(row -> place(phases, row.phase().in(locale)));
        };
        Comparator<Row> directed = descending && sort != Sort.DUE ? wanted.reversed() : wanted;
        return directed.thenComparing(byCase)
                .thenComparing(byTitle)
                .thenComparing(row -> row.caseId().value().toString());
    }

    private static int place(List<String> phases, String phase) {
        int at = phases.indexOf(phase);
        return at < 0 ? phases.size() : at;
    }

    /** Rows without a day come last in either direction. */
    private static Comparator<Row> due(boolean descending) {
        Comparator<LocalDate> days = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(row -> row.nextDue().orElse(null), Comparator.nullsLast(days));
    }
}
