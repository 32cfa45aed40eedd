package org.keptword.safety.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.guide.definition.Section;
import org.keptword.safety.FlagKind;
import org.keptword.safety.lexicon.SecondReaderTraining.Sentence;

/** How often lexicon and second reader are wrong together, on sentences that neither has seen. */
class SecondReaderTest {

    private static final Path FOLDER = Path.of("..", "seeds", "safety");
    private static final byte[] WEIGHTS = bytes("/safety/second-reader.bin");
    private static final Section CLASSES = DefinitionFile.read(
            "word-classes.yaml", new String(bytes("/safety/word-classes.yaml"), StandardCharsets.UTF_8));
    static final Lexicon LEXICON = Lexicon.read(
            DefinitionFile.read("lexicon.yaml", new String(bytes("/safety/lexicon.yaml"), StandardCharsets.UTF_8)));
    static final SecondReader SECOND = reader();

    /** The sentences that are held out; {@code hold} and {@code apart} are of two authors, who knew neither phrases nor training sentences. */
    static final List<Sentence> HELD_OUT = sentences("hold.tsv");

    /** A fair sample of an ordinary week without danger, not written to mislead, by somebody who knew none of the others; held out as well. */
    static final List<Sentence> ORDINARY = sentences("ordinary.tsv");

    /** The bounds hold what was reached; they are no aim. Nobody looks at these sentences: what is learned from them can no longer be measured with them. */
    @ParameterizedTest
    @CsvSource({"hold, en", "hold, es", "apart, en", "apart, es"})
    void howOftenBothAreWrongIsKnown(String set, String language) {
        List<Sentence> some = HELD_OUT.stream()
                .filter(one -> one.set().equals(set) && one.language().equals(language))
                .toList();
        long risky = some.stream().filter(Sentence::isRisky).count();
        long calm = some.size() - risky;
        long missed = some.stream()
                .filter(one -> one.isRisky() && both(one.text()).isEmpty())
                .count();
        long wrong = some.stream()
                .filter(one -> !one.isRisky() && !both(one.text()).isEmpty())
                .count();
        System.out.printf(
                "Held out, %s, %s: missed %d of %d (lexicon alone %d), flagged without cause %d of %d (lexicon alone %d); a right kind in %d%n",
                set,
                language,
                missed,
                risky,
                some.stream()
                        .filter(one -> one.isRisky() && LEXICON.in(one.text()).isEmpty())
                        .count(),
                wrong,
                calm,
                some.stream()
                        .filter(one -> !one.isRisky() && !LEXICON.in(one.text()).isEmpty())
                        .count(),
                some.stream()
                        .filter(one -> !Collections.disjoint(both(one.text()), one.kinds()))
                        .count());
        assertTrue(missed <= 0.15 * risky, "missed " + missed + " of " + risky);
        assertTrue(wrong <= 0.35 * calm, "flagged without cause " + wrong + " of " + calm);
    }

    /** The bounds hold what was reached, here too: counselors look at what is flagged. */
    @ParameterizedTest
    @CsvSource({"en, 0.1", "es, 0.17"})
    void howOftenAnOrdinaryWeekIsFlaggedIsKnown(String language, double most) {
        List<Sentence> some =
                ORDINARY.stream().filter(one -> one.language().equals(language)).toList();
        long wrong = some.stream().filter(one -> !both(one.text()).isEmpty()).count();
        System.out.printf("An ordinary week, %s: flagged without cause %d of %d%n", language, wrong, some.size());
        assertTrue(wrong <= most * some.size(), wrong + " of " + some.size());
    }

    /** The aim that the safety page is held to: of all held-out sentences at most a tenth missed and a quarter flagged without cause. */
    @Test
    void atMostATenthIsMissedAndAQuarterFlaggedWithoutCause() {
        assertTrue(missed() <= 0.1 * risky(), "missed " + missed() + " of " + risky());
        assertTrue(wrong() <= 0.25 * (HELD_OUT.size() - risky()), "flagged without cause " + wrong());
    }

    /** What counselors read is what is measured. */
    @ParameterizedTest
    @ValueSource(strings = {"safety.properties", "safety_es.properties"})
    void theSafetyPageSaysTheFigures(String bundle) throws IOException {
        String of = bundle.contains("_es") ? " de (?:las )?" : " of (?:the )?";
        String said = Files.readAllLines(Path.of("..", "web/src/main/resources/org/keptword/web/text", bundle)).stream()
                .filter(line -> line.startsWith("safety.flags.words="))
                .findFirst()
                .orElseThrow();
        assertTrue(said.matches(".* " + missed() + of + risky() + " .*"), said);
        assertTrue(said.matches(".* " + wrong() + of + (HELD_OUT.size() - risky()) + " .*"), said);
        assertTrue(said.contains(" " + HELD_OUT.size() + " "), said);
    }

    /**
     * The same by cross-validation, from which the thresholds are: each fifth is read by a reader that learned from the rest; the first one
     * alone where the counts are small.
     */
    @Test
    void crossValidationSaysAboutTheSame() throws IOException {
        List<Sentence> all = new ArrayList<>(SecondReaderTraining.sentences(FOLDER));
        Collections.shuffle(all, new Random(7));
        long risky = 0;
        long missed = 0;
        long calm = 0;
        long wrong = 0;
        for (int fold = 0; fold < (Boolean.getBoolean("keptword.long") ? 5 : 1); fold++) {
            List<Sentence> learned = new ArrayList<>();
            List<Sentence> left = new ArrayList<>();
            for (int at = 0; at < all.size(); at++) {
                (at % 5 == fold ? left : learned).add(all.get(at));
            }
            SecondReaderTraining.Model model = SecondReaderTraining.train(learned, LEXICON, CLASSES);
            SecondReader second = new SecondReader(LEXICON, new WordFeatures(CLASSES), model.risk(), model.kinds());
            for (Sentence one : left) {
                boolean flagged = !LEXICON.in(one.text()).isEmpty()
                        || !second.in(one.text()).isEmpty();
                risky += one.isRisky() ? 1 : 0;
                calm += one.isRisky() ? 0 : 1;
                missed += one.isRisky() && !flagged ? 1 : 0;
                wrong += !one.isRisky() && flagged ? 1 : 0;
            }
        }
        System.out.printf(
                "Cross-validation: missed %d of %d, flagged without cause %d of %d%n", missed, risky, wrong, calm);
        assertTrue(missed <= 0.12 * risky, "missed " + missed + " of " + risky);
        assertTrue(wrong <= 0.25 * calm, "flagged without cause " + wrong + " of " + calm);
    }

    @Test
    void thereAreEnoughSentencesOfEveryKindAndNoneOfThemIsHeldOut() throws IOException {
        List<Sentence> learned = SecondReaderTraining.sentences(FOLDER);
        assertTrue(learned.size() >= 3200, "sentences");
        for (String language : List.of("en", "es")) {
            for (FlagKind kind : FlagKind.inWords()) {
                assertTrue(
                        learned.stream()
                                        .filter(one -> one.language().equals(language)
                                                && one.kinds().contains(kind))
                                        .count()
                                >= 50,
                        language + " " + kind);
            }
        }
        Set<String> texts = new HashSet<>();
        learned.forEach(one -> texts.add(String.join(" ", WordSequence.of(one.text()))));
        assertEquals(
                0,
                HELD_OUT.stream()
                        .filter(one -> texts.contains(String.join(" ", WordSequence.of(one.text()))))
                        .count());
        assertEquals(600, HELD_OUT.size());
    }

    @Test
    void theSameSentencesMakeTheSameWeights(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("made").resolve("weights.bin");
        SecondReaderTraining.main(new String[] {FOLDER.toString(), file.toString()});
        assertArrayEquals(WEIGHTS, Files.readAllBytes(file));
        assertTrue(WEIGHTS.length < 400_000, "bytes: " + WEIGHTS.length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He elbowed me in the jaw and nobody said a word.|VIOLENCE",
                "We watched a film. Then he squeezed until I blacked out. Later we slept.|STRANGULATION",
                "I have written the letters for the kids, and after Sunday I will not be here.|SELF_HARM",
                "Me apretó hasta que se me fue la luz.|STRANGULATION",
            })
    void aSentenceThatIsNotInTheListIsFoundByItsKind(String text, FlagKind kind) {
        assertEquals(Set.of(), LEXICON.in(text));
        assertTrue(SECOND.in(text).contains(kind), () -> SECOND.in(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " . ! ? ",
                "We cooked together and talked about the week.",
                "Ayer fuimos al parque con los niños y comimos helado.",
                "I said sorry, and he said he needs more time.",
            })
    void anOrdinarySentenceIsPassedOver(String text) {
        assertEquals(Set.of(), SECOND.in(text));
    }

    @Test
    void aTextIsReadInTwoThousandthsOfASecond() {
        List<String> texts = HELD_OUT.stream().map(Sentence::text).toList();
        texts.forEach(SECOND::in);
        long begun = processorTime();
        texts.forEach(SECOND::in);
        double each = (processorTime() - begun) / 1e6 / texts.size();
        System.out.printf("Second reader: %.2f ms a text%n", each);
        assertTrue(each < 2, each + " ms");
    }

    @Test
    void aLongTextIsReadInTime() {
        String text =
                "I waited for her by the door and then we talked about the house and the money again ".repeat(1000);
        long begun = processorTime();
        SECOND.in(text);
        SECOND.in("a".repeat(200_000));
        assertTrue(processorTime() - begun < 5_000_000_000L, "in under five seconds");
    }

    @Test
    void manyReadAtOnce() {
        List<Set<FlagKind>> alone =
                HELD_OUT.stream().map(one -> SECOND.in(one.text())).toList();
        assertEquals(
                alone,
                HELD_OUT.parallelStream().map(one -> SECOND.in(one.text())).toList());
        assertFalse(alone.stream().allMatch(Set::isEmpty));
    }

    private static long risky() {
        return HELD_OUT.stream().filter(Sentence::isRisky).count();
    }

    private static long missed() {
        return HELD_OUT.stream()
                .filter(one -> one.isRisky() && both(one.text()).isEmpty())
                .count();
    }

    private static long wrong() {
        return HELD_OUT.stream()
                .filter(one -> !one.isRisky() && !both(one.text()).isEmpty())
                .count();
    }

    /** Of this thread, in nanoseconds: what else the machine does meanwhile does not count. */
    static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static Set<FlagKind> both(String text) {
        Set<FlagKind> found = EnumSet.noneOf(FlagKind.class);
        found.addAll(LEXICON.in(text));
        found.addAll(SECOND.in(text));
        return found;
    }

    private static SecondReader reader() {
        try {
            return SecondReader.read(LEXICON, CLASSES, new ByteArrayInputStream(WEIGHTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Sentence> sentences(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .map(Sentence::read)
                .toList();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = SecondReaderTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
