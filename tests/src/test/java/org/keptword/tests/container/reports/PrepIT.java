package org.keptword.tests.container.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.cases.safety.SetContactState;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.review.ReviewDraft;
import org.keptword.homework.review.SaveReview;
import org.keptword.homework.review.SendReview;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepHomework;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepService;
import org.keptword.safety.FlagService;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Part;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;

/** What the prep report holds and what never gets there. Paper and screen are printed from the report and from nothing else. */
class PrepIT extends CoupleFixture {

    private static final String CANARY = "canary-";

    /** Words of the safety page that no report may say, wherever they come from. */
    private static final List<String> SAFETY_WORDS = List.of(
            "ASKED_NOT_TO",
            "LEGAL_ORDER",
            "NOT_ASKED",
            "CONCERN",
            "DANGER",
            "CONTACT_HAPPENED",
            "NOT_SAFE_NOW",
            "HURTING");

    @Inject
    private PrepService prep;

    @Test
    void whatIsBroughtToTheSessionIsInItInFull() throws Exception {
        Couple couple = atWork(practice());
        SessionId last = hold(
                couple,
                60 * 24,
                "note",
                List.of(
                        new HoldSession.Agreed("cause-map", Set.of(couple.ana().participant()), null),
                        new HoldSession.Agreed(null, Set.of(), "Phones stay off at dinner")));
        handIn(couple.ana(), give(couple.ana(), ONCE), leadUp("I shouted at the door", true));
        ResponseId marked = handIn(couple.tom(), give(couple.tom(), ONCE), leadUp("I left in the night", false));
        give(couple.ana(), "timeline", AssignmentRequest.Placement.QUEUE);
        bring(couple.counselor(), marked, "");
        send(couple.counselor(), marked, "Thank you for telling it plainly", SendReview.ReviewOutcome.SENT);
        settle(couple.practice());
        SessionId next = plan(couple, Instant.now().plusSeconds(3600));

        for (Actor reader : List.of(couple.counselor(), couple.practice().supervisor())) {
            PrepReport report =
                    as(reader, () -> prep.read(next, PrepFor.COUNSELOR, false).report());
            assertEquals(last, report.last().orElseThrow().id());
            PrepHomework ana = report.work().get(0);
            PrepHomework tom = report.work().get(1);
            assertTrue(ana.brought().toString().contains("I shouted at the door"), ana::toString);
            assertTrue(tom.brought().toString().contains("I left in the night"), tom::toString);
            assertTrue(tom.brought().toString().contains("Thank you for telling it plainly"), tom::toString);
            assertEquals(1, ana.open().size());
            assertEquals(1, ana.queued());
            assertEquals(
                    List.of(PrepReport.Outcome.NOT_HANDED_IN, PrepReport.Outcome.TO_ASK),
                    report.agreements().stream()
                            .map(PrepReport.Agreement::outcome)
                            .toList());
            assertEquals(
                    report.work(),
                    as(reader, () -> prep.export(next, PrepFor.COUNSELOR, false))
                            .work(),
                    "paper says what the screen says");
        }
    }

    @Test
    void ofWorkThatComesBackItNamesTheEntryAndNotTheFirstDay() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId weekly = give(
                couple.ana(),
                "how-i-see-us",
                AssignmentRequest.Placement.NOW,
                new Recurrence(Recurrence.Kind.WEEKLY, Set.of(), null));
        give(
                couple.tom(),
                "journal",
                AssignmentRequest.Placement.NOW,
                new Recurrence(Recurrence.Kind.DAILY, Set.of(), null));
        SessionId next = plan(couple, Instant.now().plusSeconds(3600));
        LocalDate monday = Recurrence.weekOf(today());

        PrepReport before = as(
                couple.counselor(),
                () -> prep.read(next, PrepFor.COUNSELOR, false).report());
        handInEntry(couple.ana(), weekly, monday, "{\"chance\": 4}");
        PrepReport after = as(
                couple.counselor(),
                () -> prep.read(next, PrepFor.COUNSELOR, false).report());

        PrepHomework.Open tom = before.work().get(1).open().get(0);
        assertEquals(Optional.empty(), tom.due());
        assertEquals(Optional.of(new Recurrence.Entry(today(), false)), tom.entry());
        PrepHomework.Open ana = before.work().get(0).open().get(0);
        assertEquals(Optional.of(new Recurrence.Entry(monday, true)), ana.entry());
        assertEquals(Optional.empty(), before.work().get(0).assigned().get(0).last());
        PrepHomework later = after.work().get(0);
        assertEquals(
                Optional.of(new Recurrence.Entry(monday, true)),
                later.assigned().get(0).last());
        assertEquals(Optional.empty(), later.assigned().get(0).due());
        assertEquals(
                Optional.of(new Recurrence.Entry(monday.plusWeeks(1), true)),
                later.open().get(0).entry());
    }

    private void handInEntry(Client client, AssignmentId id, LocalDate entry, String json) throws Exception {
        int number = as(client.actor(), () -> portal.exercise(id, Optional.of(entry)))
                .number();
        HandIn command = new HandIn(
                id, client.actor().person(), Optional.of(entry), number, "page", UUID.randomUUID(), Optional.of(json));
        assertTrue(as(client.actor(), () -> answers.handIn(command)).isHandedIn());
    }

    @Test
    void nothingPrivateGetsThere() throws Exception {
        Couple couple = atWork(practice());
        Actor counselor = couple.counselor();
        hold(couple, 60 * 24, CANARY + "session-note", List.of());
        AssignmentId own = give(couple.ana(), ONCE);
        does(
                couple.ana().actor(),
                () -> answers.disclose(
                        own, Optional.empty(), couple.ana().actor().person(), Disclosure.SELF));
        handIn(couple.ana(), own, leadUp(CANARY + "self", true));
        draftOnly(couple.tom(), CANARY + "draft");
        takenBack(couple.ana(), CANARY + "taken-back");
        AssignmentId again = give(couple.ana(), "lesson-card");
        does(counselor, () -> homework.withdraw(again, CANARY + "reason"));
        ResponseId brought = handIn(couple.tom(), give(couple.tom(), "triggers"), triggers(CANARY + "earlier"));
        send(counselor, brought, "Say more", SendReview.ReviewOutcome.RETURNED);
        settle(couple.practice());
        bringAgain(couple, brought);
        report(couple.ana(), "no", CANARY + "report");
        FlagService.FlagLine flag =
                as(counselor, () -> flags.page(couple.caseId()).flags()).get(0);
        does(counselor, () -> flags.acknowledge(flag.id(), CANARY + "done"));
        report(couple.tom(), "no", CANARY + "second-report");
        SessionId next = plan(couple, Instant.now().plusSeconds(3600));
        safetyPage(couple);

        for (Actor reader : List.of(counselor, couple.practice().supervisor())) {
            PrepReport report = as(reader, () -> prep.export(next, PrepFor.COUNSELOR, false));
            assertTrue(report.seeSafety());
            assertTrue(report.toString().contains("The day of the parcel"), "what was brought is there");
            assertNothing(report);
        }
    }

    @Test
    void aSessionWithOneHasNothingOfTheOther() throws Exception {
        Couple couple = atWork(practice());
        handIn(couple.ana(), give(couple.ana(), ONCE), leadUp("I shouted at the door", true));
        ResponseId partner = handIn(couple.tom(), give(couple.tom(), ONCE), leadUp(CANARY + "partner", true));
        bring(couple.counselor(), partner, CANARY + "private");
        send(couple.counselor(), partner, CANARY + "reply", SendReview.ReviewOutcome.SENT);
        settle(couple.practice());
        PlanSession command = new PlanSession(
                couple.caseId(),
                Optional.of(couple.ana().participant()),
                Instant.now().plusSeconds(3600),
                50,
                null);
        SessionId next = as(couple.counselor(), () -> sessions.plan(command));

        PrepReport report = as(
                couple.counselor(),
                () -> prep.read(next, PrepFor.COUNSELOR, false).report());

        assertEquals(
                List.of(couple.ana().participant()),
                report.work().stream().map(PrepHomework::id).toList());
        assertTrue(report.toString().contains("I shouted at the door"));
        assertNothing(report);
    }

    private static void assertNothing(PrepReport report) {
        String words = report.toString();
        assertFalse(words.contains(CANARY), () -> words.substring(words.indexOf(CANARY)));
        for (String word : SAFETY_WORDS) {
            assertFalse(words.contains(word), () -> word + " in " + words);
        }
    }

    private void bring(Actor counselor, ResponseId response, String privateNote) throws Exception {
        int version = read(counselor, response).draft().version();
        SaveReview command = new SaveReview(
                counselor.person(),
                response,
                1,
                new ReviewDraft(version, "", privateNote, Optional.of(3), Optional.of(2), true, Optional.empty()));
        as(counselor, () -> feedback.save(command));
    }

    private void draftOnly(Client client, String words) throws Exception {
        AssignmentId id = give(client, ONCE);
        as(client.actor(), () -> answers.save(draft(client, id, 0, "page", leadUp(words, true))));
    }

    private void takenBack(Client client, String words) throws Exception {
        AssignmentId id = give(client, "triggers");
        handIn(client, id, triggers(words));
        does(
                client.actor(),
                () -> answers.takeBack(id, Optional.empty(), client.actor().person()));
    }

    /** Hands in again without the words of the first time, marked for the session and with a private note on it. */
    private void bringAgain(Couple couple, ResponseId response) throws Exception {
        AssignmentId id = new AssignmentId(database.id(
                couple.practice().id(), "select assignment_id from keptword.response where id = ?", response.value()));
        handIn(couple.tom(), id, triggers("The day of the parcel"));
        Actor counselor = couple.counselor();
        int version = read(counselor, response).draft().version();
        SaveReview command = new SaveReview(
                counselor.person(),
                response,
                2,
                new ReviewDraft(
                        version,
                        CANARY + "unsent-reply",
                        CANARY + "private-note",
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.empty()));
        as(counselor, () -> feedback.save(command));
    }

    private static String triggers(String words) {
        return "{\"list\": {\"triggers\": [{\"_id\": \"a\", \"trigger\": \"" + words + "\"}]}}";
    }

    /** Fills every text of the safety page. */
    private void safetyPage(Couple couple) throws Exception {
        Actor counselor = couple.counselor();
        RecordScreening screening = new RecordScreening(
                couple.tom().participant(),
                ScreeningResult.CONCERN,
                today(),
                true,
                true,
                true,
                CANARY + "finding",
                Decision.GO_ON,
                CANARY + "decision");
        does(counselor, () -> screenings.record(couple.caseId(), screening));
        UUID before = safety(couple.practice(), couple.caseId())
                .people()
                .get(0)
                .contact()
                .orElseThrow()
                .id();
        SetContactState order = new SetContactState(
                couple.ana().participant(),
                before,
                Contact.LEGAL_ORDER,
                SetContactState.BoundParty.OTHER,
                CANARY + "ground",
                true,
                today(),
                null,
                null,
                List.of(new SetContactState.Allowed(SetContactState.ExceptionAbout.CHILDREN, CANARY + "terms")));
        does(counselor, () -> safety.stateContact(couple.caseId(), order));
        ContactSheet sheet = new ContactSheet(
                CANARY + "mail@example.org", CANARY + "phone", CANARY + "seen-by", true, false, false, false, null);
        does(
                counselor,
                () -> participants.confirmSheet(couple.caseId(), couple.ana().participant(), sheet));
        does(counselor, () -> participants.seePart(couple.caseId(), couple.ana().participant(), Part.HURTING));
    }
}
