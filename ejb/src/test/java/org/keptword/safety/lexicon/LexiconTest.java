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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.guide.GuideFileBroken;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.guide.definition.Section;
import org.keptword.safety.FlagKind;
import org.keptword.safety.lexicon.PhraseIndex.Phrase;
import org.keptword.safety.lexicon.SecondReaderTraining.Sentence;
import org.keptword.shared.ProcessorTime;

/** What the lexicon finds and what it passes over; how often both readers are wrong is in {@link SecondReaderTest}. */
class LexiconTest {

    private static final Lexicon LEXICON =
            Lexicon.read(DefinitionFile.read("lexicon.yaml", file("/safety/lexicon.yaml")));

    /** Nothing is harmless to this one. */
    private static final Lexicon BARE = Lexicon.read(DefinitionFile.read(
            "lexicon.yaml", file("/safety/lexicon.yaml").replaceFirst("(?s)\nharmless:.*?\nkinds:", "\nkinds:")));

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
    @CsvSource(
            delimiter = '|',
            value = {
                "He hit me hard.|VIOLENCE",
                "Marco hit me hard.|VIOLENCE",
                "He pushed me away and I fell.|VIOLENCE",
                "He said he will kill me if I leave.|THREAT",
                "He held a kitchen knife to my throat.|WEAPON",
                "I would rather die than go on like this.|SELF_HARM",
                "I am scared of being alone with him.|VIOLENCE",
                "Me golpeó la cara.|VIOLENCE",
                "Él me pegó muy fuerte.|VIOLENCE",
                "Ella me amenazó con un cuchillo de cocina.|WEAPON",
                "Me da miedo quedarme sola con él.|VIOLENCE",
            })
    void aTurnOfPhraseHidesNothingThatAPersonDoes(String text, FlagKind kind) {
        assertTrue(LEXICON.in(text).contains(kind), () -> LEXICON.in(text).toString());
    }

    /** Beside any harmless turn of phrase what a person does is found, and where the turn itself is done to somebody it is no turn. */
    @Test
    void noHarmlessTurnSilencesWhatIsDoneToMe() {
        Section harmless = DefinitionFile.read("lexicon.yaml", file("/safety/lexicon.yaml"))
                .section("harmless")
                .orElseThrow();
        List<String> silenced = new ArrayList<>();
        int sentences = 0;
        for (FlagKind kind : FlagKind.inWords()) {
            Section turns = harmless.section(kind.name()).orElseThrow();
            for (String language : List.of("en", "es")) {
                List<String> things = turns.section("things")
                        .map(named -> named.texts(language))
                        .orElse(List.of());
                List<String> beside = new ArrayList<>();
                List<String> doneByIt = new ArrayList<>();
                turns.texts(language)
                        .forEach(turn -> wordings(turn).forEach(words -> {
                            beside.addAll(beside(language, words));
                            doneByIt.addAll(doneByIt(language, words));
                        }));
                things.forEach(turn -> wordings(turn).forEach(words -> beside.addAll(beside(language, words))));
                beside.stream()
                        .filter(text ->
                                Collections.disjoint(LEXICON.in(text), Set.of(FlagKind.VIOLENCE, FlagKind.WEAPON)))
                        .forEach(silenced::add);
                doneByIt.stream()
                        .filter(text -> kind != FlagKind.SELF_HARM
                                && BARE.in(text).contains(kind)
                                && !LEXICON.in(text).contains(kind))
                        .forEach(silenced::add);
                sentences += beside.size() + doneByIt.size();
            }
        }
        System.out.printf("Harmless turns of phrase: %d sentences in which a person does something to me%n", sentences);
        assertTrue(sentences > 5000, "sentences: " + sentences);
        assertEquals(List.of(), silenced.stream().limit(20).toList(), () -> silenced.size() + " silenced");
    }

    private static List<String> beside(String language, String words) {
        return persons(language).stream()
                .flatMap(person -> language.equals("en")
                        ? Stream.of(
                                person + " hit me and " + words, words + " and " + person + " put a knife to my throat")
                        : Stream.of(
                                person + " me golpeó y " + words,
                                words + " y " + person + " me puso un cuchillo en el cuello"))
                .toList();
    }

    private static List<String> doneByIt(String language, String words) {
        return persons(language).stream()
                .flatMap(person -> language.equals("en")
                        ? Stream.of(
                                person + " " + words + " me",
                                person + " held " + words + " to my throat",
                                person + " came at me with " + words)
                        : Stream.of(person + " me " + words, person + " me amenazó con " + words))
                .toList();
    }

    private static List<String> persons(String language) {
        return language.equals("en") ? List.of("He", "She", "They") : List.of("Él", "Ella", "Ellos");
    }

    /** A phrase as it may be written: each time the next word of every choice, what may be missing there and not there. */
    private static Set<String> wordings(String turn) {
        String[] slots = turn.split(" ");
        int most = Arrays.stream(slots)
                .mapToInt(slot -> slot.split("/").length)
                .max()
                .orElse(1);
        Set<String> all = new LinkedHashSet<>();
        for (int nth = 0; nth < Math.max(2, most); nth++) {
            StringBuilder words = new StringBuilder();
            for (String slot : slots) {
                boolean optional = slot.startsWith("(");
                String[] choice = slot.replaceAll("[()*]", "").split("/");
                if (!slot.equals("..") && !(optional && nth % 2 == 0)) {
                    words.append(words.isEmpty() ? "" : " ").append(choice[nth % choice.length]);
                }
            }
            all.add(words.toString());
        }
        return all;
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
    }

    private static String file(String name) {
        try (InputStream in = LexiconTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
