package org.keptword.demo;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.promises.Beneficiary;
import org.keptword.promises.CasePromiseService;
import org.keptword.promises.EnterPromise;
import org.keptword.promises.Horizon;
import org.keptword.promises.MakePromise;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseKind;
import org.keptword.promises.PromiseService;
import org.keptword.promises.Rule;
import org.keptword.promises.SayOutcome;
import org.keptword.promises.Size;
import org.keptword.promises.Terms;
import org.keptword.promises.Timing;
import org.keptword.shared.Actor;
import org.keptword.shared.PromiseId;

/** The acts around promises: made, entered, shown, answered, noticed, ended. */
@ApplicationScoped
class Deeds {

    @EJB
    PromiseService promises;

    @EJB
    CasePromiseService desk;

    @Inject
    Between between;

    @Inject
    As as;

    @Inject
    Clock clock;

    void promise(Scene scene, Page act) {
        Actor client = scene.client(act.text("by"));
        Terms terms = terms(act, client);
        PromiseId id;
        if (act.yes("inSession")) {
            EnterPromise command = new EnterPromise(
                    scene.caseId(), scene.participant(act.text("by")), terms, Set.of(), Scene.attempt());
            id = as.call(scene.counselor(), () -> desk.enter(command));
        } else {
            Optional<UUID> repairs = act.find("repairs").map(scene::missed);
            MakePromise command = new MakePromise(
                    client.person(), scene.caseId(), terms, Set.of(), repairs, Optional.empty(), Scene.attempt());
            id = as.call(client, () -> promises.make(command));
        }
        scene.promised(act.text("name"), id);
        if (act.yes("shown")) {
            between.show(scene, id, act);
        }
    }

    void say(Scene scene, Page act) {
        Actor client = scene.client(act.text("by"));
        OutcomeKind kind = act.one(OutcomeKind.class, "kind");
        SayOutcome command = new SayOutcome(
                client.person(), scene.promise(act.text("promise")), today(client), kind, Scene.attempt());
        UUID outcome = as.call(client, () -> promises.say(command));
        act.find("note")
                .ifPresent(words ->
                        as.run(client, () -> promises.note(client.person(), outcome, Optional.empty(), words)));
        if (kind == OutcomeKind.NOT_KEPT) {
            scene.missed(act.text("promise"), outcome);
        }
    }

    void notice(Scene scene, Page act) {
        Actor client = scene.client(act.text("by"));
        NoticeKind kind = act.one(NoticeKind.class, "kind");
        as.run(client, () -> promises.notice(client.person(), scene.promise(act.text("promise")), today(client), kind));
    }

    void end(Scene scene, Page act) {
        Actor client = scene.client(act.text("by"));
        as.run(client, () -> promises.end(client.person(), scene.promise(act.text("promise"))));
    }

    private Terms terms(Page act, Actor client) {
        LocalDate first = act.find("on")
                .map(day -> LocalDate.ofInstant(clock.instant(), client.zone()).plusDays(Long.parseLong(day)))
                .orElseGet(() -> today(client));
        LocalTime time = act.find("time").map(LocalTime::parse).orElse(null);
        return new Terms(
                act.text("what"),
                act.find("hardDay"),
                act.one(Beneficiary.class, "for"),
                act.find("size").map(Size::valueOf).orElse(Size.SMALL),
                Horizon.SHORT,
                act.find("kind").map(PromiseKind::valueOf).orElse(PromiseKind.ACT),
                act.find("rule")
                        .map(rule -> Timing.recurring(new Rule(rule), first, null, time))
                        .orElseGet(() -> Timing.once(first, time)));
    }

    private LocalDate today(Actor client) {
        return LocalDate.ofInstant(clock.instant(), client.zone());
    }
}
