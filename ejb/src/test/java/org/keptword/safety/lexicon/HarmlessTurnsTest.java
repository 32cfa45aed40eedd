package org.keptword.safety.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.guide.definition.Section;
import org.keptword.safety.FlagKind;

/** No turn of phrase that means no harm elsewhere hides what a person does. */
class HarmlessTurnsTest {

    private static final Lexicon LEXICON =
            Lexicon.read(DefinitionFile.read("lexicon.yaml", LexiconTest.file("/safety/lexicon.yaml")));

    /** Nothing is harmless to this one. */
    private static final Lexicon BARE = Lexicon.read(DefinitionFile.read(
            "lexicon.yaml",
            LexiconTest.file("/safety/lexicon.yaml").replaceFirst("(?s)\nharmless:.*?\nkinds:", "\nkinds:")));

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
                "Me pegó fuerte después de la separación.|VIOLENCE",
                "Me golpeó muy fuerte cuando le dije la verdad.|VIOLENCE",
                "Anoche me pegó duro por decir la verdad.|VIOLENCE",
                "Me pegó muy fuerte por la noticia del embarazo.|VIOLENCE",
                "Me pegó duro otra vez, esa es la verdad.|VIOLENCE",
                "Me pegó fuerte, la verdad.|VIOLENCE",
                "La verdad me pegó.|VIOLENCE",
                "Cuando supo la noticia me golpeó duro.|VIOLENCE",
                "Después de la separación me pegó.|VIOLENCE",
                "Me pegó con la silla.|VIOLENCE",
                "Me puso un cuchillo de cocina en el cuello.|WEAPON",
                "Vino hacia mí con un cuchillo de cocina.|WEAPON",
                "Held a kitchen knife to my throat.|WEAPON",
                "What hit me was his fist.|VIOLENCE",
                "I want to die to see my son again.|SELF_HARM",
                "I burnt myself on the stove on purpose.|SELF_HARM",
                "Quiero acabar con todo lo que siento.|SELF_HARM",
            })
    void aTurnOfPhraseHidesNothingThatAPersonDoes(String text, FlagKind kind) {
        assertTrue(LEXICON.in(text).contains(kind), () -> LEXICON.in(text).toString());
    }

    /**
     * Beside any harmless turn of phrase what a person does is found, and where the turn itself is done to someone or on purpose it is no turn.
     * Nor is one of a thing where the thing is not the subject. Spanish leaves the person out.
     */
    @Test
    void noHarmlessTurnSilencesWhatIsDoneToMe() {
        Section harmless = DefinitionFile.read("lexicon.yaml", LexiconTest.file("/safety/lexicon.yaml"))
                .section("harmless")
                .orElseThrow();
        List<String> silenced = new ArrayList<>();
        int sentences = 0;
        for (FlagKind kind : FlagKind.inWords()) {
            Section turns = harmless.section(kind.name()).orElseThrow();
            for (String language : List.of("en", "es")) {
                Set<String> ofPersons = wordings(turns.texts(language));
                Set<String> ofThings = wordings(turns.section("things")
                        .map(named -> named.texts(language))
                        .orElse(List.of()));
                for (String words :
                        Stream.concat(ofPersons.stream(), ofThings.stream()).toList()) {
                    List<String> beside = beside(language, words);
                    beside.stream().filter(text -> !speaksOfHarm(text)).forEach(silenced::add);
                    List<String> wished = language.equals("en")
                            ? List.of("I want to die and " + words, words + " and I want to die")
                            : List.of("Me quiero morir y " + words, words + " y me quiero morir");
                    wished.stream()
                            .filter(text -> !LEXICON.in(text).contains(FlagKind.SELF_HARM))
                            .forEach(silenced::add);
                    sentences += beside.size() + wished.size();
                }
                List<String> done = Stream.concat(
                                ofPersons.stream().flatMap(words -> doneByIt(kind, language, words)),
                                ofThings.stream().flatMap(words -> apart(language, words)))
                        .toList();
                done.stream()
                        .filter(text -> BARE.in(text).contains(kind)
                                && !LEXICON.in(text).contains(kind))
                        .forEach(silenced::add);
                sentences += done.size();
            }
        }
        System.out.printf("Harmless turns of phrase: %d sentences in which a person does something to me%n", sentences);
        assertTrue(sentences > 15_000, "sentences: " + sentences);
        assertEquals(List.of(), silenced.stream().limit(20).toList(), () -> silenced.size() + " silenced");
    }

    private static boolean speaksOfHarm(String text) {
        return !Collections.disjoint(LEXICON.in(text), Set.of(FlagKind.VIOLENCE, FlagKind.WEAPON));
    }

    private static List<String> beside(String language, String words) {
        return language.equals("en")
                ? Stream.of("He", "She", "They")
                        .flatMap(person -> Stream.of(
                                person + " hit me and " + words,
                                words + " and " + person + " put a knife to my throat"))
                        .toList()
                : Stream.of("Él ", "Ella ", "Ellos ", "")
                        .flatMap(person -> Stream.of(
                                person + "me golpeó y " + words,
                                words + " y " + person + "me puso un cuchillo en el cuello"))
                        .toList();
    }

    private static Stream<String> doneByIt(FlagKind kind, String language, String words) {
        if (kind == FlagKind.SELF_HARM) {
            return language.equals("en")
                    ? Stream.of("I " + words + " on purpose", "On purpose I " + words)
                    : Stream.of("Yo " + words + " a propósito", words + " adrede");
        }
        return language.equals("en")
                ? Stream.of("He", "She", "They")
                        .flatMap(person -> Stream.of(
                                person + " " + words + " me",
                                person + " held " + words + " to my throat",
                                "held " + words + " to my throat",
                                person + " came at me with " + words))
                : Stream.of("Él me ", "Ella me ", "Ellos me ", "Me ")
                        .flatMap(person -> Stream.of(
                                person.equals("Me ") ? "Me pegó " + words : person + words,
                                person + "puso " + words + " en el cuello",
                                person + "amenazó con " + words,
                                "Vino hacia mí con " + words));
    }

    /** A thing and what it does, but not as its subject: other words between, or the object of an earlier verb. */
    private static Stream<String> apart(String language, String words) {
        List<String> parts = List.of(words.split(" "));
        String between = language.equals("en") ? " and he " : " por ";
        Stream<String> torn = IntStream.range(1, parts.size())
                .mapToObj(at -> String.join(" ", parts.subList(0, at))
                        + between
                        + String.join(" ", parts.subList(at, parts.size())));
        return language.equals("en") || List.of("me", "se").contains(parts.get(0))
                ? torn
                : Stream.concat(torn, Stream.of("Cuando supo " + words, "Después de " + words));
    }

    private static Set<String> wordings(List<String> turns) {
        Set<String> all = new LinkedHashSet<>();
        turns.forEach(turn -> all.addAll(wordings(turn)));
        return all;
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
}
