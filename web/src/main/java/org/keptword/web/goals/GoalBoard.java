package org.keptword.web.goals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.cases.CaseLine;
import org.keptword.goals.CaseGoals;
import org.keptword.goals.GoalLine;
import org.keptword.goals.Level;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.ParticipantId;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** The goals of a case as they stand on the counselor's page. */
public final class GoalBoard {

    private final CaseGoals view;
    private final List<SessionLine> sessions;
    private final LocalizedTexts localizedTexts;
    private final Dates dates;

    /**
     * A goal with its ratings.
     *
     * @param whom for whom it is
     * @param course how it went, in one sentence
     * @param levels the levels that are worded
     * @param raters who can rate it
     * @param rated whether anybody did
     */
    public record Card(
            GoalLine goal,
            String whom,
            String course,
            List<Worded> levels,
            List<String> raters,
            List<Row> rows,
            boolean rated) {}

    /** A level and its words. */
    public record Worded(String level, String words) {}

    /** One session: who said what. */
    public record Row(SessionLine session, String label, List<String> cells) {}

    GoalBoard(CaseGoals view, List<SessionLine> sessions, LocalizedTexts localizedTexts, Dates dates) {
        this.view = view;
        this.sessions = List.copyOf(sessions);
        this.localizedTexts = localizedTexts;
        this.dates = dates;
    }

    /** The running goals. */
    List<Card> cards() {
        return view.running().stream().map(this::card).toList();
    }

    /** The scores of each session, the counselor's and each partner's; none while weights are off. */
    List<Row> scores() {
        if (!view.weighed()) {
            return List.of();
        }
        return sessions.stream()
                .map(session -> new Row(
                        session,
                        label(session),
                        everybody().map(rater -> score(session, rater)).toList()))
                .toList();
    }

    /** Who rates in this case. */
    List<String> raters() {
        return everybody().map(this::name).toList();
    }

    /** For whom a goal is. */
    String whom(GoalLine goal) {
        return goal.whom()
                .map(one -> localizedTexts.with("goals.for-one", name(Optional.of(one))))
                .orElse(localizedTexts.get("goals.for-both"));
    }

    /** What a session is called. */
    String label(SessionLine session) {
        return session.ordinal()
                .map(number -> localizedTexts.with("sessions.one-numbered", number))
                .orElseGet(() -> localizedTexts.get("goals.session.planned"));
    }

    private String inSentence(SessionLine session) {
        return session.ordinal()
                .map(number -> localizedTexts.with("goals.session.numbered", number))
                .orElseGet(() -> localizedTexts.with("goals.session.day", dates.brief(session.startsAt())));
    }

    private Card card(GoalLine goal) {
        List<Optional<ParticipantId>> raters = everybody().filter(goal::isFor).toList();
        List<Row> rows = sessions.stream()
                .filter(session -> raters.stream()
                        .anyMatch(rater ->
                                view.rating(goal.id(), session.id(), rater).isPresent()))
                .map(session -> new Row(
                        session,
                        label(session),
                        raters.stream().map(rater -> cell(goal, session, rater)).toList()))
                .toList();
        return new Card(
                goal,
                whom(goal),
                course(goal),
                Arrays.stream(Level.values())
                        .flatMap(level -> goal
                                .words()
                                .at(level)
                                .map(words -> new Worded(localizedTexts.of("goals.short", level), words))
                                .stream())
                        .toList(),
                raters.stream().map(this::name).toList(),
                rows,
                view.isRated(goal.id()));
    }

    private String course(GoalLine goal) {
        List<SessionLine> inOrder = new ArrayList<>(view.rated());
        Collections.reverse(inOrder);
        List<SessionLine> rated = inOrder.stream()
                .filter(session ->
                        view.rating(goal.id(), session.id(), Optional.empty()).isPresent())
                .toList();
        if (rated.isEmpty()) {
            return localizedTexts.get(view.isRated(goal.id()) ? "goals.course.only-clients" : "goals.course.none");
        }
        SessionLine first = rated.get(0);
        SessionLine last = rated.get(rated.size() - 1);
        return rated.size() == 1
                ? localizedTexts.with("goals.course.once", inSentence(first), words(goal, first))
                : localizedTexts.with(
                        "goals.course.more",
                        rated.size(),
                        words(goal, first),
                        inSentence(first),
                        words(goal, last),
                        inSentence(last));
    }

    private String words(GoalLine goal, SessionLine session) {
        return view.rating(goal.id(), session.id(), Optional.empty())
                .map(rating -> localizedTexts.of("goals.in-sentence", rating.level()))
                .orElse("");
    }

    private String cell(GoalLine goal, SessionLine session, Optional<ParticipantId> rater) {
        return view.rating(goal.id(), session.id(), rater)
                .map(GoalLine.Rating::level)
                .map(level -> localizedTexts.of("goals.short", level))
                .orElse(localizedTexts.get("goals.not-rated"));
    }

    private String score(SessionLine session, Optional<ParticipantId> rater) {
        return view.attainment(session, rater)
                .map(one -> localizedTexts.with("goals.score.cell", one.score(), one.rated(), one.of()))
                .orElse(localizedTexts.get("goals.not-rated"));
    }

    private Stream<Optional<ParticipantId>> everybody() {
        return Stream.concat(
                Stream.of(Optional.empty()),
                view.participants().stream().map(CaseLine.Who::id).map(Optional::of));
    }

    private String name(Optional<ParticipantId> rater) {
        return rater.map(one -> CaseLine.Who.nameOf(one, view.participants()).orElse(""))
                .orElse(localizedTexts.get("goals.counselor"));
    }
}
