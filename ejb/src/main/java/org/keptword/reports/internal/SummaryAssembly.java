package org.keptword.reports.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.cases.caseload.SessionTimes;
import org.keptword.cases.closing.CaseSpan;
import org.keptword.cases.closing.CloseCase;
import org.keptword.goals.GoalLine;
import org.keptword.promises.read.Promises;
import org.keptword.reports.summary.CaseSummary;
import org.keptword.reports.summary.CaseSummary.Agreed;
import org.keptword.reports.summary.CaseSummary.Meetings;
import org.keptword.reports.summary.CaseSummary.Tick;
import org.keptword.reports.summary.SummaryView;
import org.keptword.sessions.SessionLine;
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
     * Begins with the sessions. {@link NotFound} where there is no one to leave out, or no one else.
     *
     * @param all every session of the case
     * @param mayWork whether the reader may change something
     */
    public SummaryAssembly(CaseSpan span, SummaryView view, List<SessionLine> all, Instant now, boolean mayWork) {
        this.span = span.closedWith(ending(span.closing(), view));
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
        List<SessionLine> reported = all.stream()
                .filter(one -> one.with().map(this::isIncluded).orElse(true))
                .sorted(Comparator.comparing(SessionLine::startsAt))
                .toList();
        this.meetings = view.without().isPresent() ? renumbered(reported) : reported;
        this.held = meetings.stream()
                .filter(one -> one.state() == SessionLine.State.HELD)
                .toList();
    }

    /** The people it is about. */
    public List<CaseLine.Who> people() {
        return people;
    }

    /** The sessions it is about, in order of time. */
    public List<SessionLine> meetings() {
        return meetings;
    }

    /** The session held last. */
    public Optional<SessionLine> last() {
        return held.isEmpty() ? Optional.empty() : Optional.of(held.get(held.size() - 1));
    }

    /** Every goal of the case with its ratings. */
    public void goals(List<GoalLine> lines, List<GoalLine.Rating> ratings) {
        goals = new GoalSummaries(
                lines.stream()
                        .filter(goal -> goal.whom().map(this::isIncluded).orElse(true))
                        .toList(),
                ratings.stream()
                        .filter(rating -> rating.rater().map(this::isIncluded).orElse(true))
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
        agreed = view.without().isEmpty() || came.stream().anyMatch(this::isIncluded) ? List.copyOf(lines) : List.of();
    }

    /** The whole. */
    public CaseSummary summary(HomeworkCounts work, List<Promises.Total> promises, SummaryScores summaryScores) {
        return new CaseSummary(
                view,
                header,
                span,
                people,
                new Meetings(ticks(), count(SessionLine.State.MISSED), count(SessionLine.State.CANCELLED)),
                work.phases(),
                work.beside(),
                work.setbacks(),
                promises.stream().filter(one -> isIncluded(one.owner())).toList(),
                summaryScores.scales(),
                goals.courses(),
                goals.scores(),
                agreed.stream()
                        .filter(one -> one.participant().map(this::isIncluded).orElse(true))
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
    private static List<SessionLine> renumbered(List<SessionLine> reported) {
        List<SessionLine> counted = new ArrayList<>();
        int held = 0;
        for (SessionLine one : reported) {
            counted.add(one.state() == SessionLine.State.HELD ? one.as(++held) : one);
        }
        return counted;
    }

    private int count(SessionLine.State state) {
        return (int) meetings.stream().filter(one -> one.state() == state).count();
    }

    /**
     * What is said of the end. The counselor's own words are in a discharge summary alone, where the counselor said that they may, and
     * no one is left out: they can name anybody. That a partner left is not said where a partner is left out.
     */
    private static Optional<CaseSpan.Ending> ending(Optional<CaseSpan.Ending> closing, SummaryView view) {
        boolean whole = view.without().isEmpty();
        return closing.filter(one -> whole || one.reason() != CloseCase.Reason.PARTNER_LEFT)
                .map(one -> whole && one.inDischarge() && view.kind() == SummaryView.Kind.DISCHARGE
                        ? one
                        : one.withoutWords());
    }

    private boolean isIncluded(ParticipantId whom) {
        return people.stream().anyMatch(who -> who.id().equals(whom));
    }

    /** The sessions of a case in the times of its header. */
    public static SessionTimes.Times times(List<SessionLine> all, Instant now) {
        Map<SessionLine.State, List<SessionLine>> by = all.stream().collect(Collectors.groupingBy(SessionLine::state));
        return new SessionTimes.Times(
                by.getOrDefault(SessionLine.State.HELD, List.of()).size(),
                by.getOrDefault(SessionLine.State.PLANNED, List.of()).stream()
                        .map(SessionLine::startsAt)
                        .filter(at -> !at.isBefore(now))
                        .min(Comparator.naturalOrder()));
    }
}
