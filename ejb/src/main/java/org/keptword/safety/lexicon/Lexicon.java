package org.keptword.safety.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keptword.guide.definition.Section;
import org.keptword.safety.FlagKind;
import org.keptword.safety.lexicon.PhraseIndex.Phrase;
import org.keptword.shared.Known;

/**
 * The phrases of every kind, in English and Spanish together: what language a text is in is not asked. Word forms and short forms count,
 * capitals and accents do not; common turns of phrase that mean no harm are passed over, and so is what is denied.
 */
public final class Lexicon {

    private static final List<String> LANGUAGES = List.of("en", "es");

    private final Map<FlagKind, Harmless> harmless = new EnumMap<>(FlagKind.class);
    private final Map<FlagKind, PhraseIndex> deniable = new EnumMap<>(FlagKind.class);
    private final Map<FlagKind, PhraseIndex> always = new EnumMap<>(FlagKind.class);

    private Lexicon(Section file) {
        Optional<Section> passedOver = file.section("harmless");
        passedOver.ifPresent(
                kinds -> kinds.only(FlagKind.inWords().stream().map(Enum::name).toArray(String[]::new)));
        for (FlagKind kind : FlagKind.inWords()) {
            harmless.put(kind, new Harmless(passedOver.flatMap(kinds -> kinds.section(kind.name()))));
        }
        Section kinds = file.section("kinds").orElseThrow(() -> file.missing("kinds"));
        for (FlagKind kind : FlagKind.inWords()) {
            Section words = kinds.section(kind.name()).orElseThrow(() -> kinds.missing(kind.name()));
            words.only("en", "es", "always");
            deniable.put(kind, new PhraseIndex(listed(words)));
            always.put(kind, new PhraseIndex(phrases(words, "always")));
        }
    }

    /**
     * Reads the file: under {@code kinds} the phrases of each kind by language, under {@code always} those that no denial takes back, under
     * {@code harmless} the turns of phrase that are passed over, by the kind they would be taken for. What is missing or no phrase is refused
     * with its place.
     */
    public static Lexicon read(Section file) {
        return new Lexicon(file.only("harmless", "kinds"));
    }

    /** The kinds of what a text may speak of. */
    public Set<FlagKind> in(String text) {
        return in(WordSequence.of(text));
    }

    Set<FlagKind> in(List<String> words) {
        Set<FlagKind> found = EnumSet.noneOf(FlagKind.class);
        for (FlagKind kind : FlagKind.inWords()) {
            Harmless turns = Known.in(harmless, kind);
            if (Known.in(always, kind).anyIn(words, (from, end) -> !turns.passOver(words, from, end))
                    || Known.in(deniable, kind)
                            .anyIn(
                                    words,
                                    (from, end) -> !PhraseIndex.Negation.denies(words, from, end)
                                            && !turns.passOver(words, from, end))) {
                found.add(kind);
            }
        }
        return found;
    }

    static List<Phrase> phrases(Section part, String name) {
        return part.section(name).map(Lexicon::listed).orElse(List.of());
    }

    static List<Phrase> listed(Section part) {
        List<Phrase> phrases = new ArrayList<>();
        for (String language : LANGUAGES) {
            for (String written : part.texts(language)) {
                try {
                    phrases.add(Phrase.read(written));
                } catch (IllegalArgumentException notOne) {
                    throw part.broken(language, String.valueOf(notOne.getMessage()));
                }
            }
        }
        return phrases;
    }

    /**
     * Turns of phrase that mean no harm of one kind. One passes over a find that shares words with it, but where a person does something to
     * somebody, or where it goes on with whom ("scared of being alone with him"); those that name the thing that does it always count.
     */
    private static final class Harmless {

        /** How far before a turn of phrase the person may be named who does it. */
        private static final int BEFORE = 8;

        /** How far before or behind it whoever it is done to. */
        private static final int CLOSE_BY = 4;

        private static final Set<String> PERSONS = Set.of(
                "he",
                "she",
                "they",
                "who",
                "husband",
                "wife",
                "boyfriend",
                "girlfriend",
                "partner",
                "ex",
                "man",
                "father",
                "dad",
                "mother",
                "mum",
                "mom",
                "brother",
                "sister",
                "stepfather",
                "stepdad",
                "ella",
                "ellos",
                "ellas",
                "marido",
                "esposo",
                "esposa",
                "mujer",
                "novio",
                "novia",
                "pareja",
                "hombre",
                "papa",
                "padre",
                "mama",
                "madre",
                "hermano",
                "hermana",
                "padrastro",
                "quien");

        private static final Set<String> DONE_TO = Set.of(
                "me",
                "us",
                "my",
                "our",
                "mi",
                "mis",
                "nos",
                "mine",
                "kid",
                "kids",
                "child",
                "children",
                "son",
                "daughter",
                "baby",
                "nino",
                "nina",
                "ninos",
                "ninas",
                "hijo",
                "hija",
                "hijos",
                "hijas",
                "bebe");

        /** Words before which "el" is he and not the article. */
        private static final Set<String> CLITICS =
                Set.of("me", "nos", "te", "le", "les", "se", "lo", "la", "los", "las");

        private static final Set<String> WITH = Set.of("with", "con");

        private final PhraseIndex turns;
        private final PhraseIndex things;

        Harmless(Optional<Section> file) {
            file.ifPresent(part -> part.only("en", "es", "things"));
            turns = new PhraseIndex(file.map(Lexicon::listed).orElse(List.of()));
            things = new PhraseIndex(file.map(part -> phrases(part, "things")).orElse(List.of()));
        }

        boolean passOver(List<String> words, int from, int end) {
            return things.anyIn(words, (begins, ends) -> begins < end && ends > from)
                    || turns.anyIn(
                            words,
                            (begins, ends) -> begins < end
                                    && ends > from
                                    && !isDoneToSomebody(words, Math.min(from, begins), Math.max(end, ends))
                                    && !(ends < words.size() && WITH.contains(words.get(ends))));
        }

        private static boolean isDoneToSomebody(List<String> words, int from, int end) {
            int begin = from;
            while (begin > Math.max(0, from - BEFORE) && !words.get(begin - 1).equals(WordSequence.END)) {
                begin--;
            }
            boolean person = false;
            boolean doneTo = false;
            for (int at = begin; at < Math.min(words.size(), end + CLOSE_BY); at++) {
                if (at >= end && words.get(at).equals(WordSequence.END)) {
                    break;
                }
                person |= at < end && isPerson(words, at);
                doneTo |= at >= from - CLOSE_BY && DONE_TO.contains(words.get(at));
            }
            return person && doneTo;
        }

        private static boolean isPerson(List<String> words, int at) {
            return PERSONS.contains(words.get(at))
                    || (words.get(at).equals("el") && at + 1 < words.size() && CLITICS.contains(words.get(at + 1)));
        }
    }
}
