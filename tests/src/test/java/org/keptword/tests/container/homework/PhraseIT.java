package org.keptword.tests.container.homework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.homework.review.PhraseService;
import org.keptword.shared.Actor;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.PracticeTest;

class PhraseIT extends PracticeTest {

    @Inject
    private PhraseService phrases;

    @Inject
    private Database database;

    @Test
    void theyComeInTheOrderTheyWereAddedAlsoAfterSomeWereTakenOut() throws Exception {
        Actor counselor = practice().counselor();
        UUID first = add(counselor, "one");
        UUID second = add(counselor, "two");
        add(counselor, "three");
        add(counselor, "four");
        does(counselor, () -> phrases.remove(first));
        does(counselor, () -> phrases.remove(second));
        add(counselor, "five");
        assertEquals(List.of("three", "four", "five"), labels(counselor));
    }

    @Test
    void changingOneChangesNoOther() throws Exception {
        Actor counselor = practice().counselor();
        UUID first = add(counselor, "one");
        add(counselor, "two");
        as(counselor, () -> phrases.change(first, "one again", "Other words ñ \uD83D\uDE14"));
        assertEquals(List.of("one again", "two"), labels(counselor));
        assertEquals(
                "Other words ñ \uD83D\uDE14", as(counselor, phrases::own).get(0).text());
    }

    @Test
    void thereIsAMost() throws Exception {
        Actor counselor = practice().counselor();
        for (int i = 0; i < PhraseService.MOST; i++) {
            add(counselor, "phrase " + i);
        }
        assertRefused("refusal.review.tooManyPhrases", () -> add(counselor, "one more"));
        UUID last = as(counselor, phrases::own).get(PhraseService.MOST - 1).id();
        does(counselor, () -> phrases.remove(last));
        add(counselor, "one more");
        assertEquals(PhraseService.MOST, labels(counselor).size());
    }

    @Test
    void oneWithoutLabelOrWordsOrTooLongIsRefusedAndTheOneBeforeStays() throws Exception {
        Practice practice = practice();
        Actor counselor = practice.counselor();
        UUID id = add(counselor, "one");
        String longest = "a".repeat(PhraseService.LONGEST);
        Database.State before = database.state(practice.id());
        assertRefused("refusal.homework.phraseIncomplete", () -> as(counselor, () -> phrases.change(id, " ", "x")));
        assertRefused("refusal.homework.phraseIncomplete", () -> as(counselor, () -> phrases.change(id, "x", " ")));
        assertRefused("refusal.homework.phraseIncomplete", () -> as(counselor, () -> phrases.add("x", null)));
        assertRefused("refusal.homework.phraseIncomplete", () -> as(counselor, () -> phrases.add("x".repeat(61), "x")));
        assertRefused(
                "refusal.review.phraseTooLong", () -> as(counselor, () -> phrases.change(id, "x", longest + "a")));
        assertEquals(List.of(), database.changedSince(before));
        assertEquals(
                longest,
                as(counselor, () -> phrases.change(id, "x".repeat(60), longest)).text());
    }

    @Test
    void theWordsAreSealed() throws Exception {
        Practice practice = practice();
        add(practice.counselor(), "canary");
        byte[] stored = (byte[]) database.rows(practice.counselor(), "select text from keptword.phrase")
                .get(0);
        assertEquals(-1, new String(stored, StandardCharsets.ISO_8859_1).indexOf("Words of canary"));
    }

    private UUID add(Actor counselor, String label) throws Exception {
        return as(counselor, () -> phrases.add(label, "Words of " + label)).id();
    }

    private List<String> labels(Actor counselor) throws Exception {
        return as(counselor, phrases::own).stream()
                .map(PhraseService.PhraseLine::label)
                .toList();
    }
}
