package org.keptword.tests.container.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.notes.NoteDraftService;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.review.QueueView;
import org.keptword.homework.review.ReviewView;
import org.keptword.homework.review.SendReview;
import org.keptword.safety.FlagKind;
import org.keptword.safety.FlagService;
import org.keptword.safety.Flags;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.container.Database;

class FlagIT extends CoupleFixture {

    private static final String REPORT =
            "{\"safe-now\": \"%s\", \"who-began\": \"by-chance\", \"when\": \"2026-01-02T10:00:00Z\", \"how\":"
                    + " [{\"code\": \"message\"}]}";

    @Inject
    private RefusingFlags reaction;

    @Inject
    private NoteDraftService drafts;

    @Test
    void aReportRaisesItsFlagInTheTransactionOfTheHandIn() throws Exception {
        Couple couple = atWork(practice());
        ResponseId safe = report(couple.ana(), "yes", "By chance");
        ResponseId unsafe = report(couple.tom(), "no", "At my door");
        ResponseId unsure = report(couple.tom(), "unsure", "At my door");
        List<FlagService.FlagLine> lines = ofCase(couple.counselor(), couple);
        assertEquals(3, lines.size());
        assertEquals(FlagKind.CONTACT_HAPPENED, of(lines, safe).kind());
        assertEquals(FlagKind.NOT_SAFE_NOW, of(lines, unsafe).kind());
        assertEquals(FlagKind.NOT_SAFE_NOW, of(lines, unsure).kind());
        assertEquals(couple.ana().participant(), of(lines, safe).participant());
        assertTrue(lines.stream().allMatch(line -> line.acknowledgedAt().isEmpty()));
        assertEquals(
                3,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.risk_flag f join keptword.revision v on v.response_id ="
                                + " f.response_id where f.case_id = ? and f.xmin::text = v.xmin::text",
                        couple.caseId().value()));
    }

    @Test
    void theReviewPageShowsTheFlagAndHowToReachItsAuthorAndAsksForItFirst() throws Exception {
        Couple couple = atWork(practice());
        ResponseId told = report(couple.ana(), "no", "He is outside");
        Actor counselor = couple.counselor();
        ReviewView.Alert alert =
                as(counselor, () -> reviews.review(told)).alert().orElseThrow();
        assertEquals(
                List.of(FlagKind.NOT_SAFE_NOW),
                alert.flags().stream().map(Flags.OpenFlag::kind).toList());
        assertEquals(
                couple.ana().participant(), alert.flags().get(0).participant(), "and the sheet is that participant's");
        assertEquals(
                as(counselor, () -> flags.page(couple.caseId())).view().people().stream()
                        .filter(who -> who.id().equals(couple.ana().participant()))
                        .findFirst()
                        .orElseThrow()
                        .sheet(),
                alert.sheet());
        for (SendReview.ReviewOutcome outcome :
                List.of(SendReview.ReviewOutcome.SEEN, SendReview.ReviewOutcome.REVIEWED)) {
            assertEquals(
                    "refusal.review.flagFirst",
                    assertThrows(DomainRefusal.class, () -> send(counselor, told, "", outcome))
                            .key());
        }
        ResponseId calm = handedIn(couple.tom(), "I shouted");
        assertEquals(Optional.empty(), as(counselor, () -> reviews.review(calm)).alert());
        as(counselor, () -> flags.acknowledge(alert.flags().get(0).id(), "Called her"));
        assertEquals(Optional.empty(), as(counselor, () -> reviews.review(told)).alert());
        send(counselor, told, "", SendReview.ReviewOutcome.SEEN);
    }

    /** The save of one window comes when another has acknowledged: the page keeps its words, and no draft is left that a third would have to choose from. */
    @Test
    void aSaveThatComesAfterTheAcknowledgmentLeavesNoDraft() throws Exception {
        Couple couple = atWork(practice());
        report(couple.ana(), "no", "He is outside");
        UUID flag = ofCase(couple.counselor(), couple).get(0).id();
        NoteLocation place = NoteLocation.of("flag", flag);
        int version = keep(couple, place, NoteDraftService.SavedNoteDraft.NONE, "Calling")
                .version();
        as(couple.counselor(), () -> flags.acknowledge(flag, "Called her"));
        for (int basedOn : List.of(NoteDraftService.SavedNoteDraft.NONE, version)) {
            for (String text : List.of("Called her, too", "")) {
                assertRefused("refusal.safety.acknowledgedAlready", () -> keep(couple, place, basedOn, text));
            }
        }
        assertEquals(
                List.of(),
                as(
                        couple.counselor(),
                        () -> drafts.ofCase(couple.caseId(), couple.counselor().person())));
    }

    /** What the counselor typed stays hers when a colleague acknowledges: she finds it, cannot type on, and can clear it. */
    @Test
    void whatTheCounselorTypedStaysUntilSheClearsItWhenAColleagueAcknowledges() throws Exception {
        Couple couple = atWork(practice());
        report(couple.ana(), "no", "He is outside");
        UUID flag = ofCase(couple.counselor(), couple).get(0).id();
        NoteLocation place = NoteLocation.of("flag", flag);
        int version = keep(couple, place, NoteDraftService.SavedNoteDraft.NONE, "Calling")
                .version();
        Actor colleague = couple.practice().colleague();
        cover(couple, colleague);
        as(colleague, () -> flags.acknowledge(flag, "Called her"));
        assertEquals(List.of("Calling"), draftsOf(couple.counselor(), couple));
        assertEquals(List.of(), draftsOf(colleague, couple), "and nobody else finds it");
        assertRefused("refusal.safety.acknowledgedAlready", () -> keep(couple, place, version, "Called her, too"));
        keep(couple, place, version, "");
        assertEquals(List.of(""), draftsOf(couple.counselor(), couple));
    }

    private List<String> draftsOf(Actor reader, Couple couple) throws Exception {
        return as(reader, () -> drafts.ofCase(couple.caseId(), reader.person())).stream()
                .map(NoteDraftService.SavedNoteDraft::text)
                .toList();
    }

    private NoteDraftService.SavedNoteDraft keep(Couple couple, NoteLocation place, int basedOn, String text)
            throws Exception {
        return as(
                couple.counselor(),
                () -> drafts.keep(new NoteDraftService.SaveNoteDraft(
                        couple.counselor().person(), couple.caseId(), place, basedOn, text)));
    }

    @Test
    void withoutItsFlagNoReportIsHandedIn() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = home(couple.ana().actor()).contactReport().orElseThrow();
        HandIn command = handing(couple.ana(), id, 0, REPORT.formatted("no"));
        Database.State before = database.state(couple.practice().id());
        reaction.refuseNext();
        assertEquals(
                "refusal.test.asked",
                assertThrows(DomainRefusal.class, () -> as(couple.ana().actor(), () -> answers.handIn(command)))
                        .key());
        assertEquals(List.of(), database.changedSince(before));
        assertTrue(as(couple.ana().actor(), () -> answers.handIn(command)).isHandedIn());
        as(couple.ana().actor(), () -> answers.handIn(command));
        List<FlagService.FlagLine> raised = ofCase(couple.counselor(), couple);
        assertEquals(1, raised.size(), "the same attempt raises it once");
        ResponseId told = new ResponseId(raised.get(0).response());
        String read = as(couple.counselor(), () -> reviews.review(told)).toString();
        assertTrue(read.contains("by-chance"), "no key of the transaction that was rolled back sealed it: " + read);
    }

    @Test
    void otherWorkRaisesNone() throws Exception {
        Couple couple = atWork(practice());
        handedIn(couple.ana(), "I shouted");
        assertEquals(List.of(), ofCase(couple.counselor(), couple));
    }

    @Test
    void itIsAcknowledgedOnceWithWhatWasDone() throws Exception {
        Couple couple = atWork(practice());
        report(couple.ana(), "no", "At my door");
        FlagService.FlagLine flag = ofCase(couple.counselor(), couple).get(0);
        Database.State before = database.state(couple.practice().id());
        assertEquals("refusal.safety.whatWasDoneMissing", refusal(couple, flag, " "));
        assertEquals("refusal.safety.whatWasDoneMissing", refusal(couple, flag, null));
        assertEquals("refusal.safety.noteTooLong", refusal(couple, flag, "a".repeat(FlagService.LONGEST_NOTE + 1)));
        assertEquals(List.of(), database.changedSince(before));
        String longest = "ñ".repeat(FlagService.LONGEST_NOTE);
        does(couple.counselor(), () -> flags.acknowledge(flag.id(), longest));
        for (Actor reader : List.of(couple.counselor(), couple.practice().supervisor())) {
            FlagService.FlagLine seen = ofCase(reader, couple).get(0);
            assertEquals(Optional.of(longest), seen.done());
            assertTrue(seen.acknowledgedAt().isPresent());
        }
        assertEquals("refusal.safety.acknowledgedAlready", refusal(couple, flag, "Again"));
    }

    @Test
    void whoIsFlaggedIsReadFirst() throws Exception {
        Couple calm = atWork(practice());
        Couple couple = atWork(calm.practice());
        handedIn(calm.ana(), "I shouted");
        handedIn(couple.ana(), "I left");
        ResponseId told = report(couple.ana(), "yes", "By chance");
        List<QueueView.Item> queue = as(couple.counselor(), reviews::queue).items();
        assertEquals(
                List.of(true, true, false),
                queue.stream().map(QueueView.Item::flagged).toList());
        FlagService.FlagLine flag = ofCase(couple.counselor(), couple).get(0);
        assertEquals(told.value(), flag.response());
        does(couple.counselor(), () -> flags.acknowledge(flag.id(), "Called"));
        assertFalse(as(couple.counselor(), reviews::queue).items().stream().anyMatch(QueueView.Item::flagged));
    }

    @Test
    void neitherThePartnerNorTheAuthorSeesIt() throws Exception {
        Couple couple = atWork(practice());
        ResponseId told = report(couple.ana(), "no", "canary-report");
        AssignmentId report = new AssignmentId(database.id(
                couple.practice().id(), "select assignment_id from keptword.response where id = ?", told.value()));
        FlagService.FlagLine flag = ofCase(couple.counselor(), couple).get(0);
        for (Client client : List.of(couple.ana(), couple.tom())) {
            Actor who = client.actor();
            assertThrows(EJBAccessException.class, () -> ofCase(who, couple));
            assertThrows(EJBAccessException.class, () -> does(who, () -> flags.acknowledge(flag.id(), "x")));
            assertEquals(List.of(), database.rows(who, "select id from keptword.risk_flag"));
        }
        Actor tom = couple.tom().actor();
        String pages = home(tom).toString() + as(tom, () -> portal.record(Optional.empty()));
        assertFalse(pages.contains("canary-report") || pages.contains(report.toString()), pages);
        assertThrows(NotFound.class, () -> as(tom, () -> portal.exercise(report, Optional.empty())));
        assertEquals(
                List.of(),
                database.rows(tom, "select id from keptword.response where id = ?", told.value()),
                "not even a row of it");
    }

    private List<FlagService.FlagLine> ofCase(Actor reader, Couple couple) throws Exception {
        return as(reader, () -> flags.page(couple.caseId()).flags());
    }

    private static FlagService.FlagLine of(List<FlagService.FlagLine> lines, ResponseId response) {
        return lines.stream()
                .filter(line -> line.response().equals(response.value()))
                .findFirst()
                .orElseThrow();
    }

    private String refusal(Couple couple, FlagService.FlagLine flag, String whatWasDone) {
        return assertThrows(
                        DomainRefusal.class,
                        () -> does(couple.counselor(), () -> flags.acknowledge(flag.id(), whatWasDone)))
                .key();
    }
}
