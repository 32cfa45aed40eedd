package org.keptword.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keptword.cases.PartnerSlot;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.read.FullResponse;
import org.keptword.homework.read.FullResponse.Answer;
import org.keptword.homework.read.Homework;
import org.keptword.homework.read.SentReply;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.reports.prep.PrepFor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** From which sources a kind of report is made: what a kind may not hold it cannot reach. */
class PrepSourcesTest {

    @Test
    void theTableReachesOnlyWhatBothMayRead() {
        assertEquals(Set.of("Gates", "SharedTexts", "GoalSentences", "Agendas", "Clock"), sources(TablePrep.class));
    }

    @Test
    void onePartnerReachesNeitherFlagsNorSuggestions() {
        assertEquals(
                Set.of(
                        "Gates",
                        "Homework",
                        "Promises",
                        "Measures",
                        "Goals",
                        "CaseProgressAssembler",
                        "SharedTexts",
                        "Agendas",
                        "Clock"),
                sources(PartnerPrep.class));
    }

    private static Set<String> sources(Class<?> kind) {
        return Arrays.stream(kind.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .map(Field::getType)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    @Test
    void anAddressNamesAKindOrNobody() {
        assertEquals(Optional.of(PrepFor.COUNSELOR), PrepFor.of(null));
        assertEquals(Optional.of(PrepFor.TABLE), PrepFor.of("table"));
        assertEquals(Optional.of(PrepFor.partner(PartnerSlot.A)), PrepFor.of("a"));
        for (String nobody : List.of("", "A", "c", "counselor", "table ", "TABLE")) {
            assertEquals(Optional.empty(), PrepFor.of(nobody), nobody);
        }
        assertEquals("for-partner-b", PrepFor.partner(PartnerSlot.B).inFileName());
    }

    @Test
    void anAnswerThatIsNeverForThePartnerGoesWithItsHeading() {
        List<Answer> all = List.of(
                heading("a", 0),
                answer("a/one", false),
                heading("b", 0),
                heading("b/r1", 1),
                answer("b/r1/secret", true),
                heading("c", 0),
                answer("c/secret", true),
                answer("c/told", false),
                answer("d", true));
        assertEquals(
                List.of("a", "a/one", "c", "c/told"),
                PartnerPrep.OwnAnswers.of(new Homework.ResponsesWithReplies(
                                List.of(work(new ResponseId(UUID.randomUUID()), all)), List.of()))
                        .inFull()
                        .get(0)
                        .answers()
                        .stream()
                        .map(Answer::path)
                        .toList());
    }

    @Test
    void aRemarkBesideAnAnswerThatIsNeverForThePartnerStaysAwayToo() {
        ResponseId piece = new ResponseId(UUID.randomUUID());
        FullResponse work = work(piece, List.of(answer("a/told", false), answer("a/secret", true)));
        ParticipantId author = work.participant();
        Homework.ResponsesWithReplies own = new Homework.ResponsesWithReplies(
                List.of(work), List.of(reply(piece, author), reply(new ResponseId(UUID.randomUUID()), author)));

        List<SentReply> told = PartnerPrep.OwnAnswers.of(own).sent();

        assertEquals(
                List.of("beside a/told"),
                told.stream().flatMap(one -> one.remarks().stream()).toList());
        assertEquals(
                List.of("a/told"),
                told.stream()
                        .flatMap(one -> one.passages().stream())
                        .map(ReviewAnswer.Passage::path)
                        .toList());
        assertEquals(
                List.of("Thank you", "Thank you"),
                told.stream().map(SentReply::text).toList());
    }

    private static FullResponse work(ResponseId id, List<Answer> answers) {
        return new FullResponse(
                id,
                new AssignmentId(UUID.randomUUID()),
                new ParticipantId(UUID.randomUUID()),
                words(),
                Optional.empty(),
                1,
                Instant.EPOCH,
                Disclosure.SHAREABLE,
                true,
                false,
                new FullResponse.Close(Optional.empty(), Optional.empty(), Optional.empty()),
                answers);
    }

    private static SentReply reply(ResponseId about, ParticipantId author) {
        return new SentReply(
                about,
                new AssignmentId(UUID.randomUUID()),
                author,
                Instant.EPOCH,
                false,
                "Thank you",
                List.of(
                        new ReviewAnswer.Passage("a/secret", 0, 6, "secret"),
                        new ReviewAnswer.Passage("a/told", 0, 4, "told")),
                List.of("beside a/secret", "beside a/told"));
    }

    private static Answer heading(String path, int row) {
        return new Answer(path, 0, row, words(), false, List.of());
    }

    private static Answer answer(String path, boolean counselorOnly) {
        return new Answer(path, 1, 0, words(), counselorOnly, List.of(AnswerValue.words("words")));
    }

    private static LocalizedText words() {
        return new LocalizedText("Words", "Palabras");
    }
}
