package org.keptword.reports.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.cases.CaseEnding;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.cases.CaseSpan;
import org.keptword.cases.ClosingReason;
import org.keptword.cases.SessionTimes;
import org.keptword.goals.GoalLine;
import org.keptword.goals.RatingLine;
import org.keptword.promises.PromiseTotal;
import org.keptword.reports.CaseSummary;
import org.keptword.reports.CaseSummary.Agreed;
import org.keptword.reports.CaseSummary.Meetings;
import org.keptword.reports.CaseSummary.Tick;
import org.keptword.reports.SummaryKind;
import org.keptword.reports.SummaryView;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionState;
import org.keptword.sessions.SessionView.AgreedLine;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;

/** Puts a summary together from what was read, and adds nothing. Of a partner who is left out nothing gets past here. */
public final class SummaryAssembly {

    private final CaseSpan span;
    private final SummaryView view;
    private final Instant now;
    private final CaseHeader header;
    private final List<CaseLine.Who> people;
    private final List<SessionLine> meetings;
    private final List<SessionLine> held;
    private GoalSummaries goals = new GoalSummaries(List.of(), List.of(), List.of(), List.of());
    private List<AgreedLine> agreed = List.of();

    /**
     * Begins with the sessions. {@link NotFound} where there is nobody to leave out, or nobody else.
     *
     * @param all every session of the case
     * @param mayWork whether the reader may change something
     */
    public SummaryAssembly(CaseSpan span, SummaryView view, List<SessionLine> all, Instant now, boolean mayWork) {
        this.span = span.closedWith(told(span.closing(), view));
        this.view = view;
        this.now = now;
        this.header = CaseHeader.of(span.line(), times(all, now), mayWork);
        this.people = span.line().participants().stream()
                .filter(who -> !view.without().equals(Optional.of(who.slot())))
                .toList();
        boolean nobodyLeftOut = people.size() == span.line().participants().size();
        if (people.isEmpty() || (view.without().isPresent() && nobodyLeftOut)) {
            throw new NotFound();
        }
        List<SessionLine> told = all.stream()
                .filter(one -> one.with().map(this::isTold).orElse(true))
                .sorted(Comparator.comparing(SessionLine::startsAt))
                .toList();
        this.meetings = view.without().isPresent() ? countedAnew(told) : told;
        this.held = meetings.stream()
                .filter(one -> one.state() == SessionState.HELD)
                .toList();
    }

    /** Those it tells of. */
    public List<CaseLine.Who> people() {
        return people;
    }

    /** The sessions it tells of, in order of time. */
    public List<SessionLine> meetings() {
        return meetings;
    }

    /** The session held last. */
    public Optional<SessionLine> last() {
        return held.isEmpty() ? Optional.empty() : Optional.of(held.get(held.size() - 1));
    }

    /** Every goal of the case with its ratings. */
    public void goals(List<GoalLine> lines, List<RatingLine> ratings) {
        goals = new GoalSummaries(
                lines.stream()
                        .filter(goal -> goal.whom().map(this::isTold).orElse(true))
                        .toList(),
                ratings.stream()
                        .filter(rating -> rating.rater().map(this::isTold).orElse(true))
                        .toList(),
                meetings,
                people);
    }

    /**
     * What was agreed in the session held last. Of one to which nobody came but the partner who is left out nothing is told.
     *
     * @param came who was there
     */
    public void agreed(List<AgreedLine> lines, Set<ParticipantId> came) {
        agreed = view.without().isEmpty() || came.stream().anyMatch(this::isTold) ? List.copyOf(lines) : List.of();
    }

    /** The whole. */
    public CaseSummary summary(HomeworkCounts work, List<PromiseTotal> promises, SummaryScores summaryScores) {
        return new CaseSummary(
                view,
                header,
                span,
                people,
                new Meetings(ticks(), count(SessionState.MISSED), count(SessionState.CANCELLED)),
                work.phases(),
                work.beside(),
                work.setbacks(),
                promises.stream().filter(one -> isTold(one.owner())).toList(),
                summaryScores.scales(),
                goals.courses(),
                goals.scores(),
                agreed.stream()
                        .filter(one -> one.participant().map(this::isTold).orElse(true))
                        .map(one -> new Agreed(one.id(), one.title(), one.participant(), one.words()))
                        .toList(),
                now);
    }

    private List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (SessionLine one : held) {
            ticks.add(new Tick(one.ordinal().orElse(ticks.size() + 1), one.startsAt()));
        }
        return ticks;
    }

    /** A number that is missing would tell of a session with the one who is left out. */
    private static List<SessionLine> countedAnew(List<SessionLine> told) {
        List<SessionLine> counted = new ArrayList<>();
        int held = 0;
        for (SessionLine one : told) {
            counted.add(one.state() == SessionState.HELD ? one.as(++held) : one);
        }
        return counted;
    }

    private int count(SessionState state) {
        return (int) meetings.stream().filter(one -> one.state() == state).count();
    }

    /**
     * What is said of the end. The counselor's own words stand in a discharge summary alone, where the counselor said that they may, and
     * nobody is left out: they can name anybody. That a partner left is not said where a partner is left out.
     */
    private static Optional<CaseEnding> told(Optional<CaseEnding> closing, SummaryView view) {
        boolean whole = view.without().isEmpty();
        return closing.filter(one -> whole || one.reason() != ClosingReason.PARTNER_LEFT)
                .map(one ->
                        whole && one.inDischarge() && view.kind() == SummaryKind.DISCHARGE ? one : one.withoutWords());
    }

    private boolean isTold(ParticipantId whom) {
        return people.stream().anyMatch(who -> who.id().equals(whom));
    }

    /** The sessions of a case in the times of its header. */
    public static SessionTimes.Times times(List<SessionLine> all, Instant now) {
        Map<SessionState, List<SessionLine>> by = all.stream().collect(Collectors.groupingBy(SessionLine::state));
        return new SessionTimes.Times(
                by.getOrDefault(SessionState.HELD, List.of()).size(),
                by.getOrDefault(SessionState.PLANNED, List.of()).stream()
                        .map(SessionLine::startsAt)
                        .filter(at -> !at.isBefore(now))
                        .min(Comparator.naturalOrder()));
    }
}
