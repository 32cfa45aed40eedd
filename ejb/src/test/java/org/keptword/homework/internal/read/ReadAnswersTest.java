package org.keptword.homework.internal.read;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemBuilder;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.LocalizedText;
import org.keptword.guide.form.Selection;
import org.keptword.homework.internal.review.AnswerComparison;
import org.keptword.homework.internal.review.AnsweredItems;
import org.keptword.homework.internal.review.Passages;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.homework.review.TextSegment;
import org.keptword.shared.DomainRefusal;

/** What the reader sees of answers: their order, their differences, and the passages comments may stand beside. */
class ReadAnswersTest {

    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69";

    private static final Form FORM = new Form(List.of(
            item("step", ItemType.GROUP)
                    .item(item("hurt", ItemType.TEXT).build())
                    .item(item("when", ItemType.DATE).build())
                    .build(),
            item("events", ItemType.GROUP)
                    .repeats(true)
                    .item(item("what", ItemType.TEXT).build())
                    .item(item("felt", ItemType.STRING).repeats(true).build())
                    .build(),
            item("whose", ItemType.OPEN_CHOICE)
                    .option(new Item.Option("mine", text("mine")))
                    .build(),
            item("close", ItemType.GROUP)
                    .item(item("what-was-hard", ItemType.TEXT).build())
                    .build()));

    @Test
    void onlyWhatWasAnsweredIsThereInTheOrderOfTheForm() {
        List<Evaluation.Entry> entries = entries("""
                {"close": {"what-was-hard": "all"}, "whose": {"other": "nobody's"},
                 "events": [{"_id": "r1", "what": "One"}, {"_id": "r2", "what": " "}, {"_id": "r3", "felt": ["sad", "calm"]}],
                 "step": {"hurt": "I shouted", "when": "  "}}""");
        assertEquals(
                List.of("step", "step/hurt", "events/r1", "events/r1/what", "events/r3", "events/r3/felt", "whose"),
                entries.stream().map(Evaluation.Entry::path).toList());
        assertEquals(3, entries.get(4).row());
    }

    @Test
    void severalTextsAreReadLineByLineAndOwnWordsOfAChoiceAreText() {
        List<Evaluation.Entry> entries = entries(
                "{\"events\": [{\"_id\": \"r3\", \"felt\": [\"sad\", \"calm\"]}], \"whose\": {\"other\": \"ours\"}}");
        assertEquals(Optional.of("sad\ncalm"), AnsweredItems.words(entries.get(1)));
        assertEquals(Optional.of("ours"), AnsweredItems.words(entries.get(2)));
        assertEquals(
                Optional.empty(),
                AnsweredItems.words(entries("{\"whose\": {\"code\": \"mine\"}}").get(0)));
    }

    @Test
    void aFirstRevisionIsComparedWithNothing() {
        ReviewAnswer answer =
                compare("{\"step\": {\"hurt\": \"I shouted\"}}", null).get(1);
        assertEquals(ReviewAnswer.Change.NONE, answer.change());
        assertEquals(List.of(new TextSegment(TextSegment.Change.SAME, "I shouted")), answer.segments());
    }

    @Test
    void whatIsNewChangedSameAndGoneIsTold() {
        List<ReviewAnswer> answers = compare("""
                {"step": {"hurt": "I was loud", "when": "2026-11-02"}, "events": [{"_id": "r1", "what": "Same"}, {"_id": "r2", "what": "New"}]}""", """
                {"step": {"hurt": "I was angry", "when": "2026-11-01"}, "events": [{"_id": "r1", "what": "Same"}], "whose": {"code": "mine"}}""");
        Map<String, ReviewAnswer.Change> changes = answers.stream()
                .filter(a -> a.shape() == ReviewAnswer.Shape.WORDS || a.shape() == ReviewAnswer.Shape.VALUE)
                .collect(java.util.stream.Collectors.toMap(ReviewAnswer::path, ReviewAnswer::change));
        assertEquals(
                Map.of(
                        "step/hurt", ReviewAnswer.Change.CHANGED,
                        "step/when", ReviewAnswer.Change.CHANGED,
                        "events/r1/what", ReviewAnswer.Change.NONE,
                        "events/r2/what", ReviewAnswer.Change.NEW,
                        "whose", ReviewAnswer.Change.GONE),
                changes);
        assertEquals("2026-11-01", answers.get(2).before().get(0).text());
    }

    @Test
    void aMovedRowIsTheSameRow() {
        List<ReviewAnswer> answers = compare(
                "{\"events\": [{\"_id\": \"b\", \"what\": \"B\"}, {\"_id\": \"a\", \"what\": \"A\"}]}",
                "{\"events\": [{\"_id\": \"a\", \"what\": \"A\"}, {\"_id\": \"b\", \"what\": \"B\"}]}");
        assertEquals(
                List.of(ReviewAnswer.Change.NONE),
                answers.stream().map(ReviewAnswer::change).distinct().toList());
    }

    @Test
    void aCommentStandsAtItsAnswer() {
        ReviewAnswer.Remark remark = new ReviewAnswer.Remark(
                UUID.randomUUID(), new ReviewAnswer.Passage("step/hurt", 0, 1, "I"), "Good start", 0, false);
        List<ReviewAnswer> answers = AnswerComparison.of(
                entries("{\"step\": {\"hurt\": \"I shouted\"}}"),
                Optional.empty(),
                Map.of("step/hurt", List.of(remark)));
        assertEquals(List.of(remark), answers.get(1).remarks());
    }

    @Test
    void aPassageStandsWordForWordInItsAnswer() {
        assertDoesNotThrow(() -> check("step/hurt", 2, 9, "shouted"));
        assertDoesNotThrow(() -> check("step/hurt", 10, 15, FAMILY));
        assertDoesNotThrow(() -> check("step/hurt", 0, 0, ""));
    }

    @Test
    void anyOtherPassageIsRefused() {
        assertRefused("step/hurt", 2, 9, "shouts!");
        assertRefused("step/hurt", 10, 99, FAMILY);
        assertRefused("step/hurt", 0, 0, "shouted");
        assertRefused("step/hurt", 3, 3, "");
        assertRefused("step/when", 0, 1, "I");
        assertRefused("events/r9/what", 0, 1, "I");
        assertRefused("step", 0, 0, "");
    }

    @Test
    void aPassageDoesNotCutACharacter() {
        assertRefused("step/hurt", 10, 11, FAMILY.substring(0, 1));
        assertRefused("step/hurt", 11, 15, FAMILY.substring(1));
    }

    private static void assertRefused(String path, int from, int to, String quote) {
        DomainRefusal refusal = assertThrows(DomainRefusal.class, () -> check(path, from, to, quote));
        assertEquals("refusal.homework.noSuchPassage", refusal.key());
    }

    private static void check(String path, int from, int to, String quote) {
        Passages.PassageCheck.require(
                new ReviewAnswer.Passage(path, from, to, quote),
                entries("{\"step\": {\"hurt\": \"I shouted " + FAMILY + "\"}}"));
    }

    private static List<ReviewAnswer> compare(String current, String earlier) {
        return AnswerComparison.of(
                entries(current), Optional.ofNullable(earlier).map(ReadAnswersTest::entries), Map.of());
    }

    private static List<Evaluation.Entry> entries(String json) {
        return AnsweredItems.of(FORM, Selection.everything(), Answers.stored(json));
    }

    private static ItemBuilder item(String id, ItemType type) {
        return Item.of(id, type, text(id));
    }

    private static LocalizedText text(String words) {
        return new LocalizedText(words, words + " (es)");
    }
}
