package org.keptword.safety.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.guide.GuideFileBroken;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.safety.FlagKind;
import org.keptword.safety.lexicon.PhraseIndex.Phrase;
import org.keptword.safety.lexicon.SecondReaderTraining.Sentence;
import org.keptword.shared.ProcessorTime;

/** What the lexicon finds and what it passes over; its turns of phrase are in {@link HarmlessTurnsTest}, both readers in {@link SecondReaderTest}. */
class LexiconTest {

    private static final Lexicon LEXICON =
            Lexicon.read(DefinitionFile.read("lexicon.yaml", file("/safety/lexicon.yaml")));

    /** The bounds hold what was reached on the sentences that the phrases were written with; they are no aim. */
    @ParameterizedTest
    @CsvSource({"en, 0.05, 0.15", "es, 0.05, 0.15"})
    void whatItWasWrittenWithIsFound(String language, double mostMissed, double mostWrong) throws IOException {
        List<Sentence> some = SecondReaderTraining.sentences(Path.of("..", "seeds", "safety")).stream()
                .filter(one -> one.set().equals("tune") && one.language().equals(language))
                .toList();
        long risky = some.stream().filter(Sentence::isRisky).count();
        long missed =
                some.stream().filter(one -> one.isRisky() && !isFlagged(one)).count();
        long wrong =
                some.stream().filter(one -> !one.isRisky() && isFlagged(one)).count();
        assertTrue(risky > 200, "sentences");
        assertTrue(missed <= mostMissed * risky, "missed " + missed + " of " + risky);
        assertTrue(wrong <= mostWrong * (some.size() - risky), "flagged without cause " + wrong);
    }

    private static boolean isFlagged(Sentence sentence) {
        return !LEXICON.in(sentence.text()).isEmpty();
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
                "It hit me hard that he was gone.",
                "Then it suddenly hit me.",
                "Me golpeó la noticia de su muerte.",
                "Fue tan triste que la noticia me golpeó.",
                "What hit me was how calm she looked.",
                "Me da miedo la oscuridad.",
                "Corté la cebolla con el cuchillo de cocina.",
                "Me acosté temprano.",
                "I hit the gym after work.",
                "Me persigue la culpa.",
                "I felt a stab of jealousy.",
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
        ProcessorTime.within(Duration.ofSeconds(10), () -> LEXICON.in("a".repeat(200_000)));
    }

    @Test
    void aLongTextIsLookedAtQuickly() {
        String text =
                "I waited for her by the door and then we talked about the house and the money again. ".repeat(1000);
        ProcessorTime.within(Duration.ofSeconds(5), () -> LEXICON.in(text));
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
        String apart = file("/safety/lexicon.yaml").replace("- it (just", "- it .. (just");
        GuideFileBroken gap =
                assertThrows(GuideFileBroken.class, () -> Lexicon.read(DefinitionFile.read("lexicon.yaml", apart)));
        assertTrue(gap.getMessage().contains("next to its verb"), gap.getMessage());
    }

    static String file(String name) {
        try (InputStream in = LexiconTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
