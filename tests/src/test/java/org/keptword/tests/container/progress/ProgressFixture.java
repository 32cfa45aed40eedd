package org.keptword.tests.container.progress;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.Recurrence;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.OwnProgressService;
import org.keptword.progress.ProgressService;
import org.keptword.progress.SessionAxis;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.decide.CasePromiseService;
import org.keptword.promises.keep.PromiseService;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.PromiseId;
import org.keptword.tests.container.CoupleFixture;

/** Couples whose words, deeds and scores are looked at. */
abstract class ProgressFixture extends CoupleFixture {

    @Inject
    ProgressService progress;

    @Inject
    OwnProgressService ownProgress;

    @Inject
    PromiseService promises;

    @Inject
    CasePromiseService desk;

    CaseProgress of(Actor staff, Couple couple) throws Exception {
        return as(staff, () -> progress.ofCase(couple.caseId(), ProgressService.ProgressView.of(SessionAxis.Span.ALL)));
    }

    OwnProgressService.OwnProgress own(Client client) throws Exception {
        return as(client.actor(), ownProgress::own);
    }

    AssignmentId checkIn(Client client) throws Exception {
        return give(
                client,
                "trust-checkin",
                AssignmentRequest.Placement.NOW,
                new Recurrence(Recurrence.Kind.BEFORE_SESSION, Set.of(), null));
    }

    /** Answers the check-in before the next session, everything about the partner with one number and about oneself with another. */
    void answer(Client client, AssignmentId id, int partner, int self, Disclosure readers) throws Exception {
        ExerciseView view = as(client.actor(), () -> portal.exercise(id, Optional.empty()));
        if (readers != Disclosure.COUNSELOR) {
            does(
                    client.actor(),
                    () -> answers.disclose(id, view.entry(), client.actor().person(), readers));
        }
        String json =
                ("{\"about-partner\": {\"partner-reliable\": %1$d, \"partner-open\": %1$d, \"partner-safe\": %1$d,"
                                + " \"partner-goodwill\": %1$d}, \"about-me\": {\"own-reliable\": %2$d, \"own-open\": %2$d,"
                                + " \"own-safe\": %2$d, \"own-goodwill\": %2$d}}")
                        .formatted(partner, self);
        HandIn command = new HandIn(
                id, client.actor().person(), view.entry(), view.number(), "page", UUID.randomUUID(), Optional.of(json));
        as(client.actor(), () -> answers.handIn(command));
    }

    void plan(Couple couple) throws Exception {
        plan(couple, Instant.now().plusSeconds(86_400));
    }

    /** A promise of every day towards the partner, entered in session and shown to the partner. */
    PromiseId promise(Couple couple, Client owner) throws Exception {
        PromiseTerms terms = everyDay("I make the coffee", PromiseTerms.Beneficiary.PARTNER);
        CasePromiseService.EnterPromise command = new CasePromiseService.EnterPromise(
                couple.caseId(), owner.participant(), terms, Set.of(), UUID.randomUUID());
        PromiseId id = as(couple.counselor(), () -> desk.enter(command));
        show(couple, owner, id);
        return id;
    }

    static List<Integer> handedIn(CaseProgress view) {
        return view.words().people().stream()
                .map(person -> person.whole().handedIn())
                .toList();
    }
}
