package org.keptword.sharing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.read.FullResponse;
import org.keptword.homework.read.FullResponse.Answer;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.sharing.SharedText;
import org.keptword.sharing.SharedTextJson;

class SharedTextComposerTest {

    private static final FullResponse WORK = work(List.of(
            heading("group", 0),
            answer("group/a", "First", false),
            answer("group/secret", "Counselor alone", true),
            heading("list/r1", 1),
            answer("list/r1/b", "Second", false),
            heading("hidden", 0),
            answer("hidden/c", "Counselor alone too", true),
            answer("d", "Third", false)));

    @Test
    void everythingChosenIsReadUnderItsHeading() {
        SharedText text = SharedTextComposer.ofWork(WORK, Set.of("group/a", "list/r1/b", "d"));
        assertEquals(
                List.of("HEADING group", "ANSWER group/a", "HEADING list/r1", "ANSWER list/r1/b", "ANSWER d"),
                said(text));
        assertEquals(1, text.blocks().get(2).row());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), text.day());
    }

    @Test
    void aHeadingWithoutAnythingChosenIsLeftOut() {
        assertEquals(List.of("ANSWER d"), said(SharedTextComposer.ofWork(WORK, Set.of("d"))));
    }

    @Test
    void whatIsForTheCounselorAloneIsNeverInItWhateverIsChosen() {
        SharedText text = SharedTextComposer.ofWork(WORK, Set.of("group/secret", "hidden/c", "group/a"));
        assertEquals(List.of("HEADING group", "ANSWER group/a"), said(text));
        assertFalse(SharedTextJson.write(text).contains("Counselor alone"));
        assertEquals(
                List.of("group/a", "list/r1/b", "d"),
                SharedTextComposer.answers(WORK).stream().map(Answer::path).toList());
    }

    @Test
    void aTextIsStoredWholeAndReadAgainTheSame() {
        SharedText text = SharedTextComposer.ofWork(WORK, Set.of("group/a", "list/r1/b"));
        SharedText again = SharedTextJson.read(SharedTextJson.write(text));
        assertEquals(text, again);
        assertEquals(text.fingerprint(), again.fingerprint());
    }

    @Test
    void anotherTextHasAnotherFingerprint() {
        assertNotEquals(
                SharedTextComposer.ofWork(WORK, Set.of("d")).fingerprint(),
                SharedTextComposer.ofWork(WORK, Set.of("d", "group/a")).fingerprint());
    }

    @Test
    void aPromiseIsItsWordsAndItsCourseOnlyWhereWanted() {
        PromiseCounts.Interval counts = new PromiseCounts.Interval(5, 1, 2, 3, 4, 6, 7, 8);
        SharedText words = SharedTextComposer.ofPromise("Call at noon", Optional.empty());
        SharedText course = SharedTextComposer.ofPromise("Call at noon", Optional.of(counts));
        assertEquals(1, words.blocks().size());
        assertEquals(List.of(5, 1, 2, 4), course.blocks().get(1).counts());
        assertEquals(course, SharedTextJson.read(SharedTextJson.write(course)));
    }

    @Test
    void whatWasNoticedIsNumbersAlone() {
        PromiseCounts.Interval counts = new PromiseCounts.Interval(5, 1, 2, 3, 4, 6, 7, 8);
        SharedText text = SharedTextComposer.ofNoticed(counts);
        assertEquals(List.of(6, 7, 8), text.blocks().get(0).counts());
        assertEquals(List.of(), text.blocks().get(0).values());
    }

    private static List<String> said(SharedText text) {
        return text.blocks().stream()
                .map(block ->
                        block.label() + " " + block.question().orElseThrow().english())
                .toList();
    }

    private static Answer heading(String path, int row) {
        return new Answer(path, 0, row, new LocalizedText(path, path), false, List.of());
    }

    private static Answer answer(String path, String words, boolean counselorOnly) {
        return new Answer(path, 1, 0, new LocalizedText(path, path), counselorOnly, List.of(AnswerValue.words(words)));
    }

    private static FullResponse work(List<Answer> answers) {
        return new FullResponse(
                new ResponseId(UUID.randomUUID()),
                new AssignmentId(UUID.randomUUID()),
                new ParticipantId(UUID.randomUUID()),
                new LocalizedText("Title", "Título"),
                Optional.of(new Recurrence.Entry(LocalDate.of(2026, 3, 2), true)),
                1,
                Instant.EPOCH,
                Disclosure.SHAREABLE,
                false,
                false,
                new FullResponse.Close(Optional.empty(), Optional.empty(), Optional.empty()),
                answers);
    }
}
