package org.keptword.demo;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.goals.CaseGoals;
import org.keptword.goals.GoalLine;
import org.keptword.goals.GoalService;
import org.keptword.goals.GoalText;
import org.keptword.goals.Level;
import org.keptword.goals.OwnGoals;
import org.keptword.goals.RateGoals;
import org.keptword.goals.RateOwnGoals;
import org.keptword.goals.SetGoal;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.Actor;

/** Goals: the counselor sets them, and everybody says where they stand, at the session held last. */
@ApplicationScoped
class GoalActs {

    @EJB
    GoalService goals;

    @Inject
    As as;

    /** A goal for both, or for one when {@code for} names a slot. */
    void set(Scene scene, Page act) {
        GoalText words = new GoalText(
                act.text("sentence"),
                act.find("much-less").orElse(null),
                act.find("less").orElse(null),
                act.text("expected"),
                act.find("more").orElse(null),
                act.find("much-more").orElse(null));
        as.run(
                scene.counselor(),
                () -> goals.set(new SetGoal(
                        Scene.idempotencyKey(), scene.caseId(), act.find("for").map(scene::participant), words)));
    }

    /** {@code levels} has one level for each goal of whoever rates, in the order they were set; without {@code by} it is the counselor. */
    void rate(Scene scene, Page act) {
        List<Level> levels = act.texts("levels").stream()
                .map(Integer::valueOf)
                .map(Level::of)
                .toList();
        if (act.has("by")) {
            asClient(scene.client(act.text("by")), levels);
        } else {
            asCounselor(scene, levels);
        }
    }

    private void asCounselor(Scene scene, List<Level> levels) {
        CaseGoals view = as.call(scene.counselor(), () -> goals.ofCase(scene.caseId()));
        SessionLine held = view.ratable().stream()
                .filter(session -> session.state() == SessionLine.State.HELD)
                .findFirst()
                .orElseThrow(() -> new DemoBroken("no session was held yet"));
        requireOneEach(view.running().size(), levels);
        List<RateGoals.Rating> rates = new ArrayList<>();
        Iterator<Level> each = levels.iterator();
        view.running()
                .forEach(goal -> rates.add(new RateGoals.Rating(
                        goal.id(),
                        held.id(),
                        view.rating(goal.id(), held.id(), Optional.empty()).map(GoalLine.Rating::id),
                        each.next())));
        as.run(scene.counselor(), () -> goals.rate(new RateGoals(scene.caseId(), rates)));
    }

    private void asClient(Actor client, List<Level> levels) {
        OwnGoals view = as.call(client, goals::own);
        List<OwnGoals.Own> running =
                Stream.concat(view.ours().stream(), view.mine().stream()).toList();
        requireOneEach(running.size(), levels);
        List<RateGoals.Rating> rates = new ArrayList<>();
        Iterator<Level> each = levels.iterator();
        running.forEach(own -> rates.add(new RateGoals.Rating(
                own.goal().id(),
                own.session()
                        .orElseThrow(() -> new DemoBroken("no session was held yet"))
                        .id(),
                own.now().map(GoalLine.Rating::id),
                each.next())));
        as.run(client, () -> goals.rateOwn(new RateOwnGoals(client.requirePerson(), rates)));
    }

    private static void requireOneEach(int running, List<Level> levels) {
        if (running != levels.size()) {
            throw new DemoBroken(running + " goals are on, and " + levels.size() + " levels are given");
        }
    }
}
