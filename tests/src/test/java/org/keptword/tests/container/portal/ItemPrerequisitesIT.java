package org.keptword.tests.container.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.PreviewAssignment;
import org.keptword.homework.assign.Recurrence;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.Disclosure;

/** Without the other's yes the delivery of an apology, the summary of a letter, and a place to answer stay closed, whatever the page sends. */
class ItemPrerequisitesIT extends PortalFixture {

    private static final String DELIVERED = "{\"words\":{\"versions\":[{\"_id\":\"a\",\"apology\":\"I lied.\"}]},"
            + "\"where-it-stands\":{\"state\":\"discussed\"},\"delivery\":{\"delivered\":true}}";

    private static final String LETTER =
            "{\"the-letter\":{\"letter\":\"Many nights without sleep.\"}," + "\"what-then\":{\"may-read\":\"%s\"}}";

    private Practice practice;
    private Client hurt;
    private Client sorry;
    private AssignmentId apology;
    private AssignmentId wish;

    @BeforeEach
    void aCoupleThatMayWorkTogether() throws Exception {
        practice = practice();
        CaseId couple = couple(practice);
        hurt = join(practice, couple, 0);
        sorry = join(practice, couple, 1);
        for (Client one : List.of(hurt, sorry)) {
            openContact(one);
        }
        apology = give(sorry, "apology-draft", Recurrence.ONCE);
        wish = give(hurt, "do-i-want-to-hear-it", Recurrence.ONCE);
    }

    @Test
    void withoutAnAnswerItIsClosedAndNotStored() throws Exception {
        assertFalse(isOpen());
        save(sorry, apology, 0, "page", DELIVERED);
        HandIn.Outcome outcome = handIn(sorry, apology, DELIVERED);
        assertTrue(outcome.isHandedIn());
        assertTrue(page(sorry, apology).page().entries().stream()
                .noneMatch(e -> e.path().startsWith("delivery") && e.answered()));
    }

    @Test
    void notYetAndNoLeaveItClosed() throws Exception {
        handIn(hurt, wish, "{\"wish\":\"not-yet\"}");
        assertFalse(isOpen());
    }

    @Test
    void aYesOpensItAndTakingItBackClosesItAgain() throws Exception {
        save(hurt, wish, 0, "page", "{\"wish\":\"yes\"}");
        assertFalse(isOpen(), "a draft says nothing yet");
        handIn(hurt, wish, "{\"wish\":\"yes\"}");
        assertTrue(isOpen());
        does(
                hurt.actor(),
                () -> answers.takeBack(wish, Optional.empty(), hurt.actor().person()));
        assertFalse(isOpen());
    }

    @Test
    void aYesKeptToOneselfOpensNothing() throws Exception {
        as(
                hurt.actor(),
                () -> answers.save(new SaveDraft(
                        wish,
                        hurt.actor().person(),
                        Optional.empty(),
                        0,
                        "page",
                        "{\"wish\":\"yes\"}",
                        Optional.of(Disclosure.SELF))));
        handIn(hurt, wish, null);
        assertFalse(isOpen());
    }

    @Test
    void theLatestAnswerCounts() throws Exception {
        handIn(hurt, wish, "{\"wish\":\"yes\"}");
        assertTrue(isOpen());
        does(
                hurt.actor(),
                () -> answers.takeBack(wish, Optional.empty(), hurt.actor().person()));
        handIn(hurt, wish, "{\"wish\":\"no\"}");
        assertFalse(isOpen());
    }

    @Test
    void theOthersYesSaysNothingAboutOneself() throws Exception {
        AssignmentId own = give(sorry, "do-i-want-to-hear-it", Recurrence.ONCE);
        handIn(sorry, own, "{\"wish\":\"yes\"}");
        assertFalse(isOpen());
    }

    @Test
    void whatWasWrittenBeforeTheNoIsKeptAndCanBeHandedInAsANote() throws Exception {
        handIn(hurt, wish, "{\"wish\":\"yes\"}");
        save(sorry, apology, 0, "page", DELIVERED);
        does(
                hurt.actor(),
                () -> answers.takeBack(wish, Optional.empty(), hurt.actor().person()));
        ExerciseView closed = page(sorry, apology);
        assertFalse(closed.heldBack().isEmpty());
        assertTrue(closed.heading().paused());
        HandIn.Outcome note = as(
                sorry.actor(), () -> answers.handIn(handing(sorry, apology, closed.number(), UUID.randomUUID(), null)));
        assertTrue(note.isHandedIn());
        assertEquals(1, note.revision());
    }

    @Test
    void theSummaryOfAssigningSaysWhatWaitsForTheOthersYes() throws Exception {
        assertEquals(1, awaiting("apology-draft"));
        assertEquals(0, awaiting("lead-up"));
        AssignmentId own = give(sorry, "do-i-want-to-hear-it", Recurrence.ONCE);
        handIn(sorry, own, "{\"wish\":\"yes\"}");
        assertEquals(0, awaiting("apology-draft"));
    }

    @Test
    void aSummaryOpensWithTheAuthorsYesInTheLetterAndClosesWithAnother() throws Exception {
        AssignmentId letter = give(hurt, "impact-letter", Recurrence.ONCE);
        AssignmentId summary = give(sorry, "impact-summary", Recurrence.ONCE);
        assertEquals(1, awaiting("impact-summary"));
        assertFalse(asks(sorry, summary, "reading/read-it", "{}"));
        handIn(hurt, letter, LETTER.formatted("not-yet"));
        assertFalse(asks(sorry, summary, "reading/read-it", "{}"));
        does(
                hurt.actor(),
                () -> answers.takeBack(letter, Optional.empty(), hurt.actor().person()));
        handIn(hurt, letter, LETTER.formatted("yes"));
        assertTrue(asks(sorry, summary, "reading/read-it", "{}"));
        does(
                hurt.actor(),
                () -> answers.takeBack(letter, Optional.empty(), hurt.actor().person()));
        assertFalse(asks(sorry, summary, "reading/read-it", "{}"));
    }

    @Test
    void aStepBringsTheSummaryOnlyOnceTheLetterMayBeRead() throws Exception {
        AssignmentId letter = give(hurt, "impact-letter", Recurrence.ONCE);
        assertEquals(AssignmentRequest.Placement.NOT, placed());
        handIn(hurt, letter, LETTER.formatted("yes"));
        assertNotEquals(AssignmentRequest.Placement.NOT, placed());
    }

    private AssignmentRequest.Placement placed() throws Exception {
        PreviewAssignment question =
                new PreviewAssignment(hurt.caseId(), PreviewAssignment.Scope.step("apology"), null, Optional.empty());
        return as(practice.counselor(), () -> homework.plan(question)).rows().stream()
                .filter(row -> row.exercise().equals("impact-summary"))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.to().equals(sorry.participant()))
                .map(AssignmentPreview.Cell::placement)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlaceToAnswerOpensOnlyWhereTheOtherWantsAnswers() throws Exception {
        AssignmentId questions = give(hurt, "questions-and-answers", Recurrence.ONCE);
        AssignmentId replies = give(sorry, "questions-and-answers", Recurrence.ONCE);
        String answering = "{\"place\":{\"my-place\":\"answer\"}}";
        assertFalse(asks(sorry, replies, "answering", answering));
        handIn(
                hurt,
                questions,
                "{\"place\":{\"my-place\":\"ask\"},\"asking\":{\"questions\":[{\"_id\":\"a\",\"question\":\"Since when?\"}]},"
                        + "\"pace\":{\"want-answers\":\"yes\"}}");
        assertTrue(asks(sorry, replies, "answering", answering));
    }

    private boolean asks(Client one, AssignmentId assigned, String path, String written) throws Exception {
        ExerciseView seen = page(one, assigned);
        if (!seen.status().isWritable()) {
            return false;
        }
        return save(one, assigned, seen.number(), "look", written).page().entries().stream()
                .anyMatch(entry -> entry.path().startsWith(path));
    }

    private int awaiting(String exercise) throws Exception {
        PreviewAssignment question = new PreviewAssignment(
                hurt.caseId(),
                PreviewAssignment.Scope.EVERYTHING,
                null,
                Optional.of(List.of(new AssignmentRequest(
                        hurt.participant(), exercise, AssignmentRequest.Placement.NOW, false, Recurrence.ONCE, null))));
        return as(practice.counselor(), () -> homework.plan(question)).awaiting();
    }

    private boolean isOpen() throws Exception {
        int number = page(sorry, apology).number();
        return save(sorry, apology, number, "look", DELIVERED).page().entries().stream()
                .anyMatch(entry -> entry.path().equals("delivery/delivered"));
    }
}
