package org.keptword.tests.container.reports;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.cases.PartnerSlot;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.review.ReviewDraft;
import org.keptword.homework.review.SaveReview;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.keep.PromiseService;
import org.keptword.reports.agenda.AgendaService;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepService;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.notes.NoteService;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;

/** Base of the tests on prep reports. Every word a kind may be kept from begins with {@link #CANARY}. */
abstract class PrepFixture extends CoupleFixture {

    static final String CANARY = "canary-";

    static final PrepFor ANA = PrepFor.partner(PartnerSlot.A);
    static final PrepFor TOM = PrepFor.partner(PartnerSlot.B);

    @Inject
    PrepService prep;

    @Inject
    PromiseService promises;

    @Inject
    NoteService notes;

    @Inject
    AgendaService agenda;

    /** What the counselor finds. */
    PrepReport report(Couple couple, SessionId session, PrepFor whom) throws Exception {
        return as(couple.counselor(), () -> prep.read(session, whom, true)).report();
    }

    /** A couple of whom everything is known that can be known, each thing with a word of its own. */
    SessionId everything(Couple couple) throws Exception {
        Client ana = couple.ana();
        Client tom = couple.tom();
        SessionId held = hold(
                couple,
                60 * 24,
                CANARY + "note",
                List.of(
                        new HoldSession.Agreed(null, Set.of(), "We eat together"),
                        new HoldSession.Agreed(null, Set.of(ana.participant()), CANARY + "agreed-ana"),
                        new HoldSession.Agreed("cause-map", Set.of(tom.participant()), CANARY + "agreed-tom")));
        as(couple.counselor(), () -> notes.saveProcess(held, -1, CANARY + "process"));
        SessionId next = plan(couple, Instant.now().plusSeconds(3600));
        handIn(ana, give(ana, ONCE), leadUp(CANARY + "words-ana", true));
        ResponseId toms = handIn(tom, give(tom, ONCE), leadUp(CANARY + "words-tom I will kill you", true));
        readPrivately(couple.counselor(), toms);
        handIn(ana, give(ana, "two-views"), views(CANARY + "sealed-ana"));
        keptToOneself(ana, CANARY + "self-ana");
        report(tom, "no", CANARY + "report");
        PromiseId promise = promise(tom, CANARY + "promise-tom");
        say(tom, promise, OutcomeKind.NOT_KEPT);
        checkIn(ana, 3);
        checkIn(tom, 7);
        shown(couple, tom, "shared-by-tom");
        PromiseId shared = promise(tom, "promise-shown");
        show(couple, tom, shared);
        return next;
    }

    /** A text of a client's that the partner reads. */
    void shown(Couple couple, Client author, String words) throws Exception {
        var share = askWhole(couple, committed(author, words));
        agree(author, share);
        does(couple.counselor(), () -> sharing.show(share));
    }

    SessionId planWith(Couple couple, Client one) throws Exception {
        PlanSession command = new PlanSession(
                couple.caseId(), Optional.of(one.participant()), Instant.now().plusSeconds(3600), 50, null);
        return as(couple.counselor(), () -> sessions.plan(command));
    }

    private void readPrivately(Actor counselor, ResponseId response) throws Exception {
        int version = read(counselor, response).draft().version();
        SaveReview command = new SaveReview(
                counselor.person(),
                response,
                1,
                new ReviewDraft(
                        version,
                        CANARY + "unsent",
                        CANARY + "private",
                        Optional.of(3),
                        Optional.of(2),
                        true,
                        Optional.empty()));
        as(counselor, () -> feedback.save(command));
    }

    private void keptToOneself(Client client, String words) throws Exception {
        AssignmentId own = give(client, "triggers");
        does(
                client.actor(),
                () -> answers.disclose(
                        own, Optional.empty(), client.actor().person(), org.keptword.shared.Disclosure.SELF));
        handIn(client, own, "{\"list\": {\"triggers\": [{\"_id\": \"a\", \"trigger\": \"" + words + "\"}]}}");
    }

    private static String views(String words) {
        return "{\"the-matter\": {\"topic\": \"Evenings\"}, \"mine\": {\"my-view\": \"" + words
                + "\"}, \"theirs\": {\"their-view\": \"Guess: " + words + "\"}}";
    }

    /** Gives the check-in and answers it before the next session. */
    AssignmentId checkIn(Client client, int partner) throws Exception {
        AssignmentId id = give(
                client,
                "trust-checkin",
                AssignmentRequest.Placement.NOW,
                new Recurrence(Recurrence.Kind.BEFORE_SESSION, Set.of(), null));
        answer(client, id, partner);
        return id;
    }

    /** Answers the check-in before the next session. */
    void answer(Client client, AssignmentId id, int partner) throws Exception {
        ExerciseView view = as(client.actor(), () -> portal.exercise(id, Optional.empty()));
        String json =
                ("{\"about-partner\": {\"partner-reliable\": %1$d, \"partner-open\": %1$d, \"partner-safe\": %1$d,"
                                + " \"partner-goodwill\": %1$d}, \"about-me\": {\"own-reliable\": 8, \"own-open\": 8,"
                                + " \"own-safe\": 8, \"own-goodwill\": 8}}")
                        .formatted(partner);
        HandIn command = new HandIn(
                id, client.actor().person(), view.entry(), view.number(), "page", UUID.randomUUID(), Optional.of(json));
        as(client.actor(), () -> answers.handIn(command));
    }
}
