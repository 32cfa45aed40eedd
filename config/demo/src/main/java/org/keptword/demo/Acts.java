package org.keptword.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.shared.Actor;

/** Knows the acts a case of the demonstration can hold, and which of the players plays each. */
@ApplicationScoped
class Acts {

    /** One act at its moment. */
    record Planned(Instant at, String what, Runnable act) {

        void play() {
            try {
                act.run();
            } catch (RuntimeException e) {
                throw new DemoBroken(what, e);
            }
        }
    }

    @Inject
    SessionActs sessionActs;

    @Inject
    HomeworkActs homeworkActs;

    @Inject
    GoalActs goalActs;

    @Inject
    PromiseActs promiseActs;

    @Inject
    SharingActs sharingActs;

    /** The acts of one case. */
    List<Planned> of(Page page, Map<String, Actor> staff, Instant loading) {
        Actor counselor = Optional.ofNullable(staff.get(page.text("counselor")))
                .orElseThrow(() -> new DemoBroken("no counselor " + page.text("counselor")));
        Scene scene = new Scene(page, counselor, new Days(loading, counselor.zone()));
        return page.pages("acts").stream().map(act -> plan(scene, act)).toList();
    }

    private Planned plan(Scene scene, Page act) {
        String kind = act.values().keySet().stream()
                .filter(name -> !name.equals("at"))
                .findFirst()
                .orElseThrow(() -> new DemoBroken("an act without a name"));
        Runnable play = switch (kind) {
            case "open" -> () -> sessionActs.open(scene);
            case "join" -> () -> act.texts("join").forEach(slot -> sessionActs.join(scene, slot));
            case "invite" -> () -> sessionActs.invite(scene, act.text("invite"));
            case "leave" -> () -> sessionActs.leave(scene, act.text("leave"));
            case "consent" -> () -> act.texts("consent").forEach(slot -> sessionActs.consent(scene, slot));
            case "screening" -> () -> sessionActs.screen(scene, act.page("screening"));
            case "contact" -> () -> sessionActs.contact(scene, act.page("contact"));
            case "plan" -> () -> sessionActs.plan(scene, act.page("plan"));
            case "hold" -> () -> sessionActs.hold(scene, act.page("hold"));
            case "assign" -> () -> sessionActs.assign(scene, act.page("assign"));
            case "hand-in" -> () -> homeworkActs.handIn(scene, act.page("hand-in"));
            case "draft" -> () -> homeworkActs.draft(scene, act.page("draft"));
            case "report" -> () -> homeworkActs.report(scene, act.page("report"));
            case "goal" -> () -> goalActs.set(scene, act.page("goal"));
            case "rate" -> () -> goalActs.rate(scene, act.page("rate"));
            case "review" -> () -> homeworkActs.review(scene, act.page("review"));
            case "promise" -> () -> promiseActs.promise(scene, act.page("promise"));
            case "say" -> () -> promiseActs.say(scene, act.page("say"));
            case "notice" -> () -> promiseActs.notice(scene, act.page("notice"));
            case "share" -> () -> sharingActs.share(scene, act.page("share"));
            case "end" -> () -> promiseActs.end(scene, act.page("end"));
            default -> throw new DemoBroken("no act is called " + kind);
        };
        return new Planned(
                scene.days().moment(act.text("at")), scene.name() + ", " + act.text("at") + ", " + kind, play);
    }
}
