package org.keptword.safety.lexicon;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.safety.lexicon.SecondReaderTraining.Sentence;

/**
 * How often a disclosure among calm sentences is missed, and a long calm text is flagged: as clients write, with full stops and without. What is
 * embedded is held out, and so are the {@value #CALM} calm sentences around it.
 */
@Tag("thorough") // for ./test all
class LongTextFiguresTest {

    /** About 220 words. */
    private static final int CALM = 20;

    private static final int CALM_TEXTS = 200;

    /** Measured once, for every test. */
    private static final Map<String, Figures> MEASURED = new ConcurrentHashMap<>();

    /** The bounds hold what was reached; they are no aim. */
    @ParameterizedTest
    @CsvSource({"en, STOPS, 0.2, 0.35", "en, NONE, 0.23, 0.35", "es, STOPS, 0.26, 0.48", "es, NONE, 0.3, 0.5"})
    void howOftenBothAreWrongInLongTextsIsKnown(
            String language, LongTexts.Punctuation punctuation, double missed, double wrong) {
        Figures found = figures(language, punctuation);
        System.out.printf(
                "Long texts, %s, full stops %s: missed %d of %d (lexicon alone %d), flagged without cause %d of %d (lexicon alone %d)%n",
                language,
                punctuation,
                found.missed(),
                found.risky(),
                found.missedByList(),
                found.wrong(),
                CALM_TEXTS,
                found.wrongByList());
        assertTrue(found.missed() <= missed * found.risky(), "missed " + found.missed());
        assertTrue(found.wrong() <= wrong * CALM_TEXTS, "flagged without cause " + found.wrong());
    }

    /** What counselors read is what is measured. */
    @ParameterizedTest
    @ValueSource(strings = {"safety.properties", "safety_es.properties"})
    void theSafetyPageSaysTheFigures(String bundle) throws IOException {
        List<Figures> all = Stream.of("en", "es")
                .map(language -> figures(language, LongTexts.Punctuation.NONE))
                .toList();
        String of = bundle.contains("_es") ? " de " : " of ";
        String said = Files.readAllLines(Path.of("..", "web/src/main/resources/org/keptword/web/text", bundle)).stream()
                .filter(line -> line.startsWith("safety.flags.words="))
                .findFirst()
                .orElseThrow();
        int missed = all.stream().mapToInt(Figures::missed).sum();
        int risky = all.stream().mapToInt(Figures::risky).sum();
        int wrong = all.stream().mapToInt(Figures::wrong).sum();
        assertTrue(said.contains(" " + missed + of + risky + " "), said);
        assertTrue(said.contains(" " + wrong + of + 2 * CALM_TEXTS + " "), said);
    }

    private static Figures figures(String language, LongTexts.Punctuation punctuation) {
        return MEASURED.computeIfAbsent(language + punctuation, unknown -> measured(language, punctuation));
    }

    /** Around each disclosure are calm sentences that raise nothing: otherwise what is found is not the disclosure. */
    private static Figures measured(String language, LongTexts.Punctuation punctuation) {
        Random random = new Random(1);
        int risky = 0;
        int missed = 0;
        int missedByList = 0;
        for (Sentence one : SecondReaderTest.HELD_OUT) {
            if (one.isRisky() && one.language().equals(language)) {
                List<String> around = LongTexts.calm(language, random, CALM);
                while (!SecondReaderTest.both(punctuation.of(around)).isEmpty()) {
                    around = LongTexts.calm(language, random, CALM);
                }
                around.add(random.nextInt(CALM + 1), one.text());
                String text = punctuation.of(around);
                risky++;
                missed += SecondReaderTest.both(text).isEmpty() ? 1 : 0;
                missedByList += SecondReaderTest.LEXICON.in(text).isEmpty() ? 1 : 0;
            }
        }
        int wrong = 0;
        int wrongByList = 0;
        for (int text = 0; text < CALM_TEXTS; text++) {
            String calm = punctuation.of(LongTexts.calm(language, random, CALM));
            wrong += SecondReaderTest.both(calm).isEmpty() ? 0 : 1;
            wrongByList += SecondReaderTest.LEXICON.in(calm).isEmpty() ? 0 : 1;
        }
        return new Figures(risky, missed, missedByList, wrong, wrongByList);
    }

    private record Figures(int risky, int missed, int missedByList, int wrong, int wrongByList) {}
}
