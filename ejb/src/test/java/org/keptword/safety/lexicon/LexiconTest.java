package org.keptword.safety.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.guide.GuideFileBroken;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.safety.FlagKind;

/** What the lexicon finds, what it passes over, and how often it is wrong on sentences that were written without knowing it. */
class LexiconTest {

    private static final Lexicon LEXICON =
            Lexicon.read(DefinitionFile.read("lexicon.yaml", file("/safety/lexicon.yaml")));

    private static final List<Sentence> SENTENCES = file("sentences.tsv")
            .lines()
            .filter(line -> !line.isBlank())
            .map(Sentence::read)
            .toList();

    /** One sentence with the kinds a careful reader would want to see. */
    private record Sentence(String set, String language, Set<FlagKind> kinds, String text) {

        static Sentence read(String line) {
            String[] columns = line.split("\t");
            Set<FlagKind> kinds = EnumSet.noneOf(FlagKind.class);
            if (!columns[2].equals("-")) {
                Arrays.stream(columns[2].split(",")).map(FlagKind::valueOf).forEach(kinds::add);
            }
            return new Sentence(columns[0], columns[1], kinds, columns[3]);
        }

        boolean risky() {
            return !kinds.isEmpty();
        }

        boolean flagged() {
            return !LEXICON.in(text).isEmpty();
        }
    }

    /**
     * The sentences of {@code tune} were looked at when the phrases were written, those of {@code hold} never: only these tell what to
     * expect of texts to come. The bounds hold what was reached; they are no aim.
     */
    @ParameterizedTest
    @CsvSource({"tune, en, 0.05, 0.15", "tune, es, 0.05, 0.15", "hold, en, 0.45, 0.20", "hold, es, 0.45, 0.20"})
    void howOftenItIsWrongIsKnown(String set, String language, double mostMissed, double mostWrong) {
        List<Sentence> some = SENTENCES.stream()
                .filter(one -> one.set().equals(set) && one.language().equals(language))
                .toList();
        List<Sentence> risky = some.stream().filter(Sentence::risky).toList();
        List<Sentence> calm = some.stream().filter(one -> !one.risky()).toList();
        long missed = risky.stream().filter(one -> !one.flagged()).count();
        long wrong = calm.stream().filter(Sentence::flagged).count();
        System.out.printf(
                "Lexicon, %s, %s: missed %d of %d, flagged without cause %d of %d%n",
                set, language, missed, risky.size(), wrong, calm.size());
        assertTrue(missed <= mostMissed * risky.size(), "missed " + missed + " of " + risky.size());
        assertTrue(wrong <= mostWrong * calm.size(), "flagged without cause " + wrong + " of " + calm.size());
    }

    @Test
    void thereAreEnoughSentencesOfEveryKind() {
        assertTrue(SENTENCES.size() >= 200, "sentences");
        for (FlagKind kind : FlagKind.inWords()) {
            assertTrue(
                    SENTENCES.stream().filter(one -> one.kinds().contains(kind)).count() >= 14, kind.name());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He never hit me.",
                "he didn't hit me",
                "HE DIDNT HIT ME",
                "Nobody in this house has ever hit me.",
                "Nunca me pegó.",
                "It hit me that I was wrong.",
                "I could kill for a coffee.",
                "Me muero de risa con ella.",
                "Fue un golpe de suerte.",
                "",
                " . ! ? ",
            })
    void whatIsDeniedOrAFigureOfSpeechIsPassedOver(String text) {
        assertEquals(Set.of(), LEXICON.in(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He hit me.|VIOLENCE",
                "He HIT me!!|VIOLENCE",
                "he swore he would never hit me again|VIOLENCE",
                "He did not stop hitting me.|VIOLENCE",
                "He hasn't hit me since Easter.|VIOLENCE",
                "Hace un mes que no me pega.|VIOLENCE",
                "No es que me pegue, es su genio.|VIOLENCE",
                "Me pegó ayer.|VIOLENCE",
                "I don’t want to live.|SELF_HARM",
                "I dont want to live|SELF_HARM",
                "No quiero vivir así.|SELF_HARM",
                "Me estranguló.|STRANGULATION",
                "Amenazó con una pistola.|WEAPON",
            })
    void wordFormsShortFormsAndAccentsCount(String text, FlagKind kind) {
        assertTrue(LEXICON.in(text).contains(kind), () -> LEXICON.in(text).toString());
    }

    @Test
    void aPhraseDoesNotReachAcrossTheEndOfASentence() {
        assertEquals(Set.of(), LEXICON.in("He wanted to hit. Me, I left the room."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2018", "\u2019", "\u00b4", "\u02bc", "\uff07", "`"})
    void anApostropheIsOneHoweverItIsWritten(String apostrophe) {
        assertEquals(Set.of(), LEXICON.in("He didn" + apostrophe + "t hit me"));
        assertEquals(Set.of(FlagKind.SELF_HARM), LEXICON.in("I don" + apostrophe + "t want to live"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff"})
    void aSignThatIsNotSeenPartsNoWord(String sign) {
        assertEquals(Set.of(FlagKind.VIOLENCE), LEXICON.in("He h" + sign + "it me."));
    }

    @Test
    void aWordWithoutEndIsLookedAtQuickly() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> LEXICON.in("a".repeat(200_000)));
    }

    @Test
    void aLongTextIsLookedAtQuickly() {
        String text =
                "I waited for her by the door and then we talked about the house and the money again. ".repeat(1000);
        long begun = System.nanoTime();
        LEXICON.in(text);
        assertTrue(System.nanoTime() - begun < 5_000_000_000L, "85,000 characters in under five seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hit me", "hit me/", "..", "hit ..", ".. hit", "(hit) me", "hit mé", "hit *"})
    void whatIsNoPhraseIsRefused(String written) {
        assertThrows(IllegalArgumentException.class, () -> Phrase.read(written));
    }

    @Test
    void aBrokenFileIsRefusedWithItsPlace() {
        String text = file("/safety/lexicon.yaml").replace("      - suicid*\n", "      - Suicid*\n");
        GuideFileBroken broken =
                assertThrows(GuideFileBroken.class, () -> Lexicon.read(DefinitionFile.read("lexicon.yaml", text)));
        assertTrue(broken.getMessage().contains("line"), broken.getMessage());
        String without = file("/safety/lexicon.yaml").replace("  WEAPON:", "  WEAPONS:");
        assertThrows(GuideFileBroken.class, () -> Lexicon.read(DefinitionFile.read("lexicon.yaml", without)));
    }

    private static String file(String name) {
        try (InputStream in = LexiconTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
