package org.keptword.homework.internal.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.guide.form.AnswerContext;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.EnableWhen;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.internal.ReachOutExercises;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.ExerciseAssignment;
import org.keptword.shared.Aim;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;

class ResponseInProgressTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalizedText WORDS = new LocalizedText("words", "palabras");
    private static final Form FORM = new Form(List.of(
            text("alone", Item.Kind.SOLO),
            Item.of("rows", ItemType.GROUP, WORDS)
                    .repeats(true)
                    .item(text("mine", Item.Kind.SOLO))
                    .item(text("told", Item.Kind.CONTACT))
                    .build(),
            Item.of("together", ItemType.GROUP, WORDS)
                    .kind(Item.Kind.JOINT)
                    .item(text("ours", Item.Kind.SOLO))
                    .build()));
    private static final Form ONLY_TOGETHER = new Form(List.of(text("told", Item.Kind.CONTACT)));

    @Test
    void whoPausesAnswersNothingButAReportAndWhoHasLeftNothingAtAll() {
        ResponseInProgress paused = work(FORM, true, false, ParticipantState.PAUSED);
        assertEquals(ResponseStatus.PAUSED, paused.status());
        assertEquals(
                "refusal.portal.paused",
                assertThrows(DomainRefusal.class, paused::requireWritable).key());
        assertEquals(
                ResponseStatus.OPEN,
                work(FORM, true, true, ParticipantState.PAUSED).status());
        for (boolean report : List.of(false, true)) {
            ResponseInProgress left = work(FORM, true, report, ParticipantState.LEFT);
            assertEquals(ResponseStatus.CLOSED, left.status());
            assertEquals(
                    "refusal.portal.notOpen",
                    assertThrows(DomainRefusal.class, left::requireWritable).key());
        }
        assertEquals(
                ResponseStatus.OPEN,
                work(FORM, true, false, ParticipantState.INVITED).status());
    }

    @Test
    void anOpenGateAsksEverything() {
        ResponseInProgress inProgress = work(FORM, true, false);
        assertFalse(inProgress.isHeldBack());
        assertEquals(ResponseStatus.OPEN, inProgress.status());
        assertTrue(inProgress.evaluateAsked(Answers.none()).enabled().contains("together/ours"));
    }

    @Test
    void aClosedGateAsksOnlyWhatIsDoneAlone() {
        ResponseInProgress inProgress = work(FORM, false, false);
        assertTrue(inProgress.isHeldBack());
        assertEquals(ResponseStatus.OPEN, inProgress.status());
        Evaluation page = inProgress.evaluateAsked(Answers.stored("{\"rows\":[{\"_id\":\"r1\"}]}"));
        assertTrue(page.enabled().contains("rows/r1/mine"));
        assertFalse(page.enabled().contains("rows/r1/told"));
        assertFalse(page.enabled().contains("together"));
    }

    @Test
    void whatIsAlwaysOpenKnowsNoGate() {
        assertFalse(work(FORM, false, true).isHeldBack());
        assertEquals(ResponseStatus.OPEN, work(ONLY_TOGETHER, false, true).status());
    }

    @Test
    void workOfWhichNothingIsLeftIsPaused() {
        ResponseInProgress inProgress = work(ONLY_TOGETHER, false, false);
        assertEquals(ResponseStatus.PAUSED, inProgress.status());
        assertEquals(
                "refusal.portal.paused",
                assertThrows(DomainRefusal.class, inProgress::requireWritable).key());
        assertFalse(inProgress.isNote(Answers.none()));
        assertTrue(inProgress.isNote(Answers.stored("{\"told\":\"before\"}")));
    }

    @Test
    void textBegunBeforeAGateClosedStaysWordForWord() {
        ResponseInProgress inProgress = work(FORM, false, false);
        Answers stored =
                Answers.stored("{\"alone\":\"old\",\"rows\":[{\"_id\":\"r1\",\"mine\":\"a\",\"told\":\"said it\"},"
                        + "{\"_id\":\"r2\",\"told\":\"gone with its row\"}],\"together\":{\"ours\":\"both\"}}");
        Answers sent = Answers.stored(
                "{\"alone\":\"new\",\"rows\":[{\"_id\":\"r1\",\"mine\":\"b\",\"told\":\"smuggled\"},"
                        + "{\"_id\":\"r3\",\"mine\":\"c\",\"told\":\"smuggled\"}],\"together\":{\"ours\":\"smuggled\"}}");
        Answers kept = inProgress.keep(sent, stored);
        assertEquals(
                Answers.stored("{\"alone\":\"new\",\"rows\":[{\"_id\":\"r1\",\"mine\":\"b\",\"told\":\"said it\"},"
                        + "{\"_id\":\"r3\",\"mine\":\"c\"}],\"together\":{\"ours\":\"both\"}}"),
                kept);
        assertEquals(
                List.of("rows/r1/told", "together/ours"),
                inProgress.heldBackText(kept).stream().map(e -> e.path()).toList());
        assertTrue(inProgress.isNote(kept));
    }

    @Test
    void textOfAClosedGateStaysWhenThePageSendsNothingOfIt() {
        ResponseInProgress inProgress = work(FORM, false, false);
        Answers stored = Answers.stored("{\"together\":{\"ours\":\"both\"}}");
        assertEquals(stored, inProgress.keep(Answers.none(), stored));
    }

    @Test
    void whatWasWrittenStaysWhenAnotherAnswerTakesItsQuestionAway() {
        EnableWhen aloud =
                EnableWhen.all(new EnableWhen.Condition("alone", EnableWhen.Operator.EXISTS, JsonValue.FALSE));
        Form form = new Form(List.of(
                text("alone", Item.Kind.SOLO),
                Item.of("words", ItemType.TEXT, WORDS).enableWhen(aloud).build(),
                Item.of("rows", ItemType.GROUP, WORDS)
                        .repeats(true)
                        .enableWhen(aloud)
                        .item(text("mine", Item.Kind.SOLO))
                        .build()));
        Answers sent = Answers.stored("{\"alone\":\"a\",\"words\":\"b\",\"rows\":[{\"_id\":\"r1\",\"mine\":\"c\"}]}");
        ResponseInProgress inProgress = work(form, true, false);
        assertEquals(sent, inProgress.keep(sent, Answers.none()));
        assertEquals(
                Answers.stored("{\"alone\":\"a\"}"),
                inProgress.evaluateAsked(sent).handIn());
    }

    @Test
    void readersCanOnlyBecomeFewer() {
        assertEquals(
                List.of(Disclosure.SELF, Disclosure.COUNSELOR),
                work(FORM, true, false).choices());
        assertEquals(List.of(Disclosure.COUNSELOR), work(FORM, true, true).choices());
        assertThrows(DomainRefusal.class, () -> work(FORM, true, false).requireChoice(Disclosure.SHAREABLE));
    }

    @Test
    void whatIsNotOpenCannotBeWritten() {
        Assignment queued = assignment();
        assertEquals(ResponseStatus.CLOSED, ResponseInProgress.status(queued, false, Optional.empty(), NOW));
        assertEquals(ResponseStatus.OPEN, ResponseInProgress.status(queued, true, Optional.empty(), NOW));
        queued.open(NOW);
        queued.pause();
        assertEquals(ResponseStatus.PAUSED, ResponseInProgress.status(queued, false, Optional.empty(), NOW));
    }

    @Test
    void addressesOfContactReportsDifferByPlaceAndOrdinal() {
        UUID place = Ids.newId();
        assertEquals(ContactReports.address(place, 0), ContactReports.address(place, 0));
        assertFalse(ContactReports.address(place, 0).equals(ContactReports.address(place, 1)));
        assertFalse(ContactReports.address(place, 0).equals(ContactReports.address(Ids.newId(), 0)));
    }

    @Test
    void aRestHoldsBackActsOfReachingOutAndNothingElse() {
        Form form = new Form(List.of(
                text("words", Item.Kind.SOLO), text("message", Item.Kind.CONTACT), text("together", Item.Kind.JOINT)));

        ResponseInProgress resting = resting(form, ReachOutExercises.PHASE);
        assertEquals(Set.of("words", "together"), resting.asked().included(form));
        assertTrue(resting.isPaused(Answers.none()));
        assertEquals(
                Set.of("words", "message", "together"),
                resting(form, "heal").asked().included(form));
        assertFalse(resting(form, "heal").isPaused(Answers.none()));
    }

    @Test
    void nothingButReachingOutIsPausedWhileItRests() {
        ResponseInProgress resting =
                resting(new Form(List.of(text("message", Item.Kind.CONTACT))), ReachOutExercises.PHASE);

        assertEquals(
                "refusal.portal.paused",
                assertThrows(DomainRefusal.class, resting::requireWritable).key());
    }

    private static ResponseInProgress resting(Form form, String phase) {
        ResponseInProgress open = work(form, true, false);
        Assignment assignment = new Assignment(
                new AssignmentId(Ids.newId()),
                Ids.newId(),
                new CaseId(Ids.newId()),
                new ParticipantId(Ids.newId()),
                new ExerciseAssignment.AssignedExercise(Ids.newId(), "an-exercise", phase, "step", 10, false),
                List.of(),
                true,
                Ids.newId(),
                NOW);
        assignment.open(NOW);
        OwnAssignment.Place place = new OwnAssignment.Place(
                CaseMode.COUPLE, Aim.REPAIR, ParticipantState.ACTIVE, false, true, "Dana", true, false);
        return new ResponseInProgress(
                new OwnAssignment(assignment, place),
                open.sheet(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                null,
                List.of(),
                open.situation(),
                NOW);
    }

    private static Item text(String id, Item.Kind kind) {
        return Item.of(id, ItemType.TEXT, WORDS).kind(kind).build();
    }

    private static Assignment assignment() {
        return new Assignment(
                new AssignmentId(Ids.newId()),
                Ids.newId(),
                new CaseId(Ids.newId()),
                new ParticipantId(Ids.newId()),
                new ExerciseAssignment.AssignedExercise(Ids.newId(), "an-exercise", "phase", "step", 10, false),
                List.of(),
                false,
                Ids.newId(),
                NOW);
    }

    private static ResponseInProgress work(Form form, boolean gateOpen, boolean alwaysOpen) {
        return work(form, gateOpen, alwaysOpen, ParticipantState.ACTIVE);
    }

    private static ResponseInProgress work(Form form, boolean gateOpen, boolean alwaysOpen, ParticipantState state) {
        Assignment assignment = assignment();
        assignment.open(NOW);
        ExerciseSheet sheet = new ExerciseSheet(
                assignment.exerciseVersion(),
                "an-exercise",
                WORDS,
                WORDS,
                WORDS,
                10,
                Disclosure.COUNSELOR,
                alwaysOpen,
                false,
                List.of(),
                form);
        AnswerContext context = new AnswerContext(LocalDate.of(2026, 11, 24), ZoneOffset.UTC, Part.NOT_SAID);
        return new ResponseInProgress(
                new OwnAssignment(
                        assignment,
                        new OwnAssignment.Place(
                                CaseMode.COUPLE, Aim.REPAIR, state, false, gateOpen, "Dana", false, false)),
                sheet,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                null,
                List.of(),
                context,
                NOW);
    }
}
