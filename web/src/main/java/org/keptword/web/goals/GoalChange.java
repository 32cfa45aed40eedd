package org.keptword.web.goals;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keptword.goals.CaseGoals;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.GoalId;
import org.keptword.shared.SessionId;
import org.keptword.web.routing.CurrentRoute;

/**
 * What is changed about the goals of a case, as the address asks for it: {@code ?set}, {@code ?reword=} and {@code ?end=} with a goal,
 * {@code ?weigh} and {@code ?rate=} with a session; without one the goals are rated, or the first one is set.
 *
 * @param form which form is open; {@code none} where no session can be rated
 * @param chosen the goal that is reworded or ended, at the version shown; otherwise null
 * @param session the session that is or can be rated, or null where there is none
 */
public record GoalChange(String form, Chosen chosen, Rated session) implements Serializable {

    private static final List<String> OF_ONE = List.of("reword", "end");

    /** A goal at the version shown. */
    public record Chosen(GoalId id, int version, String sentence) implements Serializable {}

    /** A session that is or can be rated, by what the page calls it. */
    public record Rated(SessionId id, String label, Instant startsAt) implements Serializable {}

    static GoalChange in(CurrentRoute route, CaseGoals view, Function<SessionLine, String> label) {
        Rated session = asked(route, "rate", view.ratable(), line -> line.id().value())
                .or(() -> view.ratable().stream().findFirst())
                .map(line -> new Rated(line.id(), label.apply(line), line.startsAt()))
                .orElse(null);
        return OF_ONE.stream()
                .flatMap(form ->
                        asked(route, form, view.running(), goal -> goal.id().value())
                                .map(goal -> new Chosen(
                                        goal.id(), goal.version(), goal.words().sentence()))
                                .map(goal -> new GoalChange(form, goal, session))
                                .stream())
                .findFirst()
                .orElseGet(() -> new GoalChange(ofNone(route, view, session), null, session));
    }

    private static String ofNone(CurrentRoute route, CaseGoals view, Rated session) {
        if (view.running().isEmpty() || route.parameter("set") != null) {
            return "set";
        }
        if (route.parameter("weigh") != null) {
            return "weigh";
        }
        return session == null ? "none" : "rate";
    }

    private static <T> Optional<T> asked(CurrentRoute route, String parameter, List<T> among, Function<T, UUID> id) {
        return Stream.of(route.asked(parameter))
                .flatMap(Optional::stream)
                .flatMap(wanted -> among.stream().filter(one -> id.apply(one).equals(wanted)))
                .findFirst();
    }
}
