package org.keptword.reports.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keptword.cases.CaseLine;
import org.keptword.goals.GoalLine;
import org.keptword.goals.Goals;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepReport.Goal.Rater;
import org.keptword.reports.prep.PrepReport.Goal.Rating;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.Known;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/** The running goals and what each kind of report may have of their ratings. */
final class GoalsPart {

    private final List<CaseLine.Who> people;
    private final Map<SessionId, Place> places = new LinkedHashMap<>();
    private final PrepMeetings meetings;

    private record Place(int nth, SessionLine session) {}

    /**
     * Begins with the sessions the kind may know of: a rating at any other is left out.
     *
     * @param people those it is about
     */
    GoalsPart(List<CaseLine.Who> people, PrepMeetings meetings) {
        this.people = List.copyOf(people);
        this.meetings = meetings;
        for (SessionLine one : meetings.before()) {
            places.put(one.id(), new Place(one.ordinal().orElse(places.size() + 1), one));
        }
        places.put(meetings.session().id(), new Place(meetings.place(), meetings.session()));
    }

    /** The sessions the kind may know of, in order of time. */
    List<SessionId> sessions() {
        return List.copyOf(places.keySet());
    }

    /** For the counselor: the goals of those the session is with, as the counselor and each of them sees them. */
    List<PrepReport.Goal> counselor(List<Goals.RatedGoal> goals) {
        List<Optional<CaseLine.Who>> raters = new ArrayList<>(List.of(Optional.empty()));
        people.forEach(who -> raters.add(Optional.of(who)));
        return of(goals, raters);
    }

    /**
     * For one client: the own goals with the own ratings.
     *
     * @param jointGoals whether those for both are included; they rest while joint work is off
     */
    List<PrepReport.Goal> own(CaseLine.Who who, boolean jointGoals, List<Goals.RatedGoal> goals) {
        return of(
                goals.stream()
                        .filter(one -> jointGoals || one.goal().whom().isPresent())
                        .toList(),
                List.of(Optional.of(who)));
    }

    /** For the table: sentences, and nothing of anybody's view. */
    static List<PrepReport.Goal> table(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> new PrepReport.Goal(sentence, Optional.empty(), List.of()))
                .toList();
    }

    private List<PrepReport.Goal> of(List<Goals.RatedGoal> goals, List<Optional<CaseLine.Who>> raters) {
        Set<ParticipantId> participants =
                Set.copyOf(people.stream().map(CaseLine.Who::id).toList());
        return goals.stream()
                .filter(one -> one.goal().running())
                .filter(one -> one.goal().whom().map(participants::contains).orElse(true))
                .map(one -> new PrepReport.Goal(
                        one.goal().words().sentence(),
                        one.goal().whom().flatMap(this::name),
                        raters.stream()
                                .filter(rater -> one.goal().isFor(rater.map(CaseLine.Who::id)))
                                .map(rater -> rater(rater, one))
                                .toList()))
                .toList();
    }

    private Rater rater(Optional<CaseLine.Who> who, Goals.RatedGoal of) {
        List<GoalLine.Rating> inForce = of.ratings().stream()
                .filter(one -> one.rater().equals(who.map(CaseLine.Who::id)) && places.containsKey(one.session()))
                .sorted(Comparator.comparing((GoalLine.Rating one) ->
                        Known.in(places, one.session()).session().startsAt()))
                .toList();
        Optional<Rating> last = nth(inForce, 1);
        return new Rater(
                who.map(CaseLine.Who::name),
                last,
                nth(inForce, 2),
                last.filter(one -> !one.at().isBefore(meetings.since())).isPresent());
    }

    /** The one that many from the end. */
    private Optional<Rating> nth(List<GoalLine.Rating> inForce, int fromEnd) {
        if (inForce.size() < fromEnd) {
            return Optional.empty();
        }
        GoalLine.Rating one = inForce.get(inForce.size() - fromEnd);
        Place at = Known.in(places, one.session());
        return Optional.of(new Rating(one.level(), at.nth(), at.session().startsAt()));
    }

    private Optional<String> name(ParticipantId whom) {
        return CaseLine.Who.nameOf(whom, people);
    }
}
