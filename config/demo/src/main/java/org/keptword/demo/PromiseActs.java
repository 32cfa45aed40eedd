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
import org.keptword.promises.NoticeKind;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.decide.CasePromiseService;
import org.keptword.promises.keep.MakePromise;
import org.keptword.promises.keep.PromiseService;
import org.keptword.promises.keep.RecordOutcome;
import org.keptword.shared.Actor;
import org.keptword.shared.PromiseId;

/** The acts around promises: made, entered, shown, answered, noticed, ended. */
@ApplicationScoped
class PromiseActs {

    @EJB
    PromiseService promises;

    @EJB
    CasePromiseService casePromises;

    @Inject
    SharingActs sharingActs;

    @Inject
    As as;

    @Inject
    Clock clock;

    void promise(Scene scene, Page act) {
        Actor client = scene.client(act.text("by"));
        PromiseTerms terms = terms(act, client);
        PromiseId id;
        if (act.flag("inSession")) {
            CasePromiseService.EnterPromise command = new CasePromiseService.EnterPromise(
                    scene.caseId(), scene.participant(act.text("by")), terms, Set.of(), Scene.idempotencyKey());
            id = as.call(scene.counselor(), () -> casePromises.enter(command));
        } else {
            Optional<UUID> repairs = act.find("repairs").map(scene::missed);
            MakePromise command = new MakePromise(
                    client.requirePerson(),
                    scene.caseId(),
                    terms,
                    Set.of(),
                    repairs,
                    Optional.empty(),
                    Scene.idempotencyKey());
            id = as.call(client, () -> promises.make(command));
        }
        scene.promised(act.text("name"), id);
        if (act.flag("shown")) {
            sharingActs.show(scene, id, act);
        }
    }

    void say(Scene scene, Page act) {
        Actor client = scene.client(act.text("by"));
        OutcomeKind kind = act.one(OutcomeKind.class, "kind");
        RecordOutcome command = new RecordOutcome(
                client.requirePerson(),
                scene.promise(act.text("promise")),
                today(client),
                kind,
                Scene.idempotencyKey());
        UUID outcome = as.call(client, () -> promises.say(command));
        act.find("note")
                .ifPresent(words ->
                        as.run(client, () -> promises.note(client.requirePerson(), outcome, Optional.empty(), words)));
        if (kind == OutcomeKind.NOT_KEPT) {
            scene.missed(act.text("promise"), outcome);
        }
    }

    void notice(Scene scene, Page act) {
        Actor client = scene.client(act.text("by"));
        NoticeKind kind = act.one(NoticeKind.class, "kind");
        as.run(
                client,
                () -> promises.notice(client.requirePerson(), scene.promise(act.text("promise")), today(client), kind));
    }

    void end(Scene scene, Page act) {
        Actor client = scene.client(act.text("by"));
        as.run(client, () -> promises.end(client.requirePerson(), scene.promise(act.text("promise"))));
    }

    private PromiseTerms terms(Page act, Actor client) {
        LocalDate first = act.find("on")
                .map(day -> LocalDate.ofInstant(clock.instant(), client.zone()).plusDays(Long.parseLong(day)))
                .orElseGet(() -> today(client));
        LocalTime time = act.find("time").map(LocalTime::parse).orElse(null);
        return new PromiseTerms(
                act.text("what"),
                act.find("hardDay"),
                act.one(PromiseTerms.Beneficiary.class, "for"),
                act.find("size").map(PromiseTerms.Size::valueOf).orElse(PromiseTerms.Size.SMALL),
                PromiseTerms.Horizon.SHORT,
                act.find("kind").map(PromiseTerms.Kind::valueOf).orElse(PromiseTerms.Kind.ACT),
                act.find("rule")
                        .map(rule -> PromiseTerms.Timing.recurring(new PromiseRecurrence(rule), first, null, time))
                        .orElseGet(() -> PromiseTerms.Timing.once(first, time)));
    }

    private LocalDate today(Actor client) {
        return LocalDate.ofInstant(clock.instant(), client.zone());
    }
}
