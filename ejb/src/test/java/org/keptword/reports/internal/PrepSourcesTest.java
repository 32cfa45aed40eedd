package org.keptword.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keptword.cases.Slot;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.AnsweredWork.Answer;
import org.keptword.homework.AnsweredWork.Value;
import org.keptword.reports.PrepFor;

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
                        "CaseCourses",
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
        assertEquals(Optional.of(PrepFor.partner(Slot.A)), PrepFor.of("a"));
        for (String nobody : List.of("", "A", "c", "counselor", "table ", "TABLE")) {
            assertEquals(Optional.empty(), PrepFor.of(nobody), nobody);
        }
        assertEquals("for-partner-b", PrepFor.partner(Slot.B).inFileName());
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
                OwnAnswers.remaining(all).stream().map(Answer::path).toList());
    }

    private static Answer heading(String path, int row) {
        return new Answer(path, 0, row, words(), false, List.of());
    }

    private static Answer answer(String path, boolean counselorOnly) {
        return new Answer(path, 1, 0, words(), counselorOnly, List.of(new Value(Value.Kind.WORDS, "words", null)));
    }

    private static LocalizedText words() {
        return new LocalizedText("Words", "Palabras");
    }
}
