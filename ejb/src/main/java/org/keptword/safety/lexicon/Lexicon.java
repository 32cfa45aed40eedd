package org.keptword.safety.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keptword.guide.definition.Section;
import org.keptword.safety.FlagKind;
import org.keptword.safety.lexicon.PhraseIndex.Phrase;
import org.keptword.shared.Known;

/**
 * The phrases of every kind, in all languages together: what language a text is in is not asked. Word forms and short forms count,
 * capitals and accents do not; common turns of phrase that mean no harm are passed over, and so is what is denied.
 */
public final class Lexicon {

    private static final String SPANISH = "es";

    private static final List<String> PEOPLE =
            List.of("who", "whom", "clitics", "clauses", "oneself", "others", "signs");

    private final Map<FlagKind, Harmless> harmless = new EnumMap<>(FlagKind.class);
    private final Map<FlagKind, PhraseIndex> deniable = new EnumMap<>(FlagKind.class);
    private final Map<FlagKind, PhraseIndex> always = new EnumMap<>(FlagKind.class);

    private Lexicon(Section file) {
        Section people = file.section("people").orElseThrow(() -> file.missing("people"));
        people.only(PEOPLE.toArray(String[]::new));
        Map<String, PhraseIndex> known = new HashMap<>();
        PEOPLE.forEach(name -> known.put(name, new PhraseIndex(listed(people, name))));
        Optional<Section> passedOver = file.section("harmless");
        passedOver.ifPresent(
                kinds -> kinds.only(FlagKind.inWords().stream().map(Enum::name).toArray(String[]::new)));
        for (FlagKind kind : FlagKind.inWords()) {
            harmless.put(kind, new Harmless(passedOver.flatMap(kinds -> kinds.section(kind.name())), known));
        }
        Section kinds = file.section("kinds").orElseThrow(() -> file.missing("kinds"));
        for (FlagKind kind : FlagKind.inWords()) {
            Section words = kinds.section(kind.name()).orElseThrow(() -> kinds.missing(kind.name()));
            words.onlyLanguages("always");
            deniable.put(kind, new PhraseIndex(listed(words)));
            always.put(kind, new PhraseIndex(phrases(words, "always")));
        }
    }

    /**
     * Reads the file: under {@code kinds} the phrases of each kind by language, under {@code always} those that no denial takes back, under
     * {@code harmless} the turns of phrase that are passed over, by the kind they would be taken for, and under {@code people} by which
     * words it is known that a person does something to someone. What is missing or no phrase is refused with its place.
     */
    public static Lexicon read(Section file) {
        return new Lexicon(file.only("people", "harmless", "kinds"));
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
        return part.languages().stream()
                .flatMap(language -> listed(part, language).stream())
                .toList();
    }

    private static List<Phrase> listed(Section part, String name) {
        List<Phrase> phrases = new ArrayList<>();
        for (String written : part.texts(name)) {
            try {
                phrases.add(Phrase.read(written));
            } catch (IllegalArgumentException notOne) {
                throw part.broken(name, String.valueOf(notOne.getMessage()));
            }
        }
        return phrases;
    }

    /**
     * Turns of phrase that mean no harm of one kind. One passes over a find that shares words with it, but where a person does something to
     * someone or means it, or where it goes on with whom ("scared of being alone with him"); one in which a thing is the subject always does.
     */
    private static final class Harmless {

        /** How far before a turn of phrase the person may be named who does it. */
        private static final int BEFORE = 8;

        /** How far before or behind it those it is done to. */
        private static final int CLOSE_BY = 4;

        private static final Set<String> WITH = Set.of("with", "con");
        private static final Set<String> ME = Set.of("me", "nos");

        /** How a Spanish verb ends that is not of "I", nearly always. */
        private static final String ENDINGS = "ano";

        private static final Set<String> VERB_FIRST = Set.of("me", "nos", "se");

        private final Map<String, PhraseIndex> people;

        /** By language, as only Spanish leaves out who does it. */
        private final Map<String, PhraseIndex> turns = new HashMap<>();

        private final Map<String, PhraseIndex> things = new HashMap<>();

        Harmless(Optional<Section> file, Map<String, PhraseIndex> people) {
            this.people = people;
            file.ifPresent(part -> {
                part.onlyLanguages("things");
                part.languages().forEach(language -> turns.put(language, new PhraseIndex(listed(part, language))));
                part.section("things")
                        .ifPresent(named -> named.languages()
                                .forEach(language -> things.put(language, new PhraseIndex(adjacent(named, language)))));
            });
        }

        /** A thing that is the subject is next to its verb. */
        private static List<Phrase> adjacent(Section things, String language) {
            List<Phrase> phrases = listed(things, language);
            if (phrases.stream().anyMatch(Phrase::hasGap)) {
                throw things.broken(language, "a thing is next to its verb");
            }
            return phrases;
        }

        boolean passOver(List<String> words, int from, int end) {
            return things.entrySet().stream()
                            .anyMatch(of -> of.getValue()
                                    .anyIn(
                                            words,
                                            (begins, ends) -> begins < end
                                                    && ends > from
                                                    && isSubject(of.getKey(), words, begins)))
                    || turns.entrySet().stream()
                            .anyMatch(of -> of.getValue()
                                    .anyIn(
                                            words,
                                            (begins, ends) -> begins < end
                                                    && ends > from
                                                    && !isDoneToSomeone(
                                                            words, Math.min(from, begins), Math.max(end, ends))
                                                    && !isDoneByOneLeftOut(of.getKey(), words, begins, ends)
                                                    && !(ends < words.size() && WITH.contains(words.get(ends)))));
        }

        /** In Spanish a thing is the subject at the beginning of a clause, or behind "me pegó"; elsewhere a person may be. */
        private boolean isSubject(String language, List<String> words, int begins) {
            return !language.equals(SPANISH)
                    || begins == 0
                    || VERB_FIRST.contains(words.get(begins))
                    || words.get(begins - 1).equals(WordSequence.END)
                    || is("clauses", words.get(begins - 1));
        }

        private boolean isDoneToSomeone(List<String> words, int from, int end) {
            int begin = begin(words, from);
            int limit = limit(words, end);
            boolean person = false;
            boolean doneTo = false;
            for (int at = begin; at < limit; at++) {
                person |= at < end && isPerson(words, at);
                doneTo |= at >= from - CLOSE_BY && is("whom", words.get(at));
            }
            return (person && doneTo)
                    || Known.in(people, "signs").anyIn(words.subList(begin, limit), (sign, behind) -> true);
        }

        private boolean isPerson(List<String> words, int at) {
            return is("who", words.get(at))
                    || (words.get(at).equals("el") && at + 1 < words.size() && is("clitics", words.get(at + 1)));
        }

        /** Whether "me" or "nos" before the verb of another is near a Spanish turn of phrase and not of it. */
        private boolean isDoneByOneLeftOut(String language, List<String> words, int from, int end) {
            for (int at = begin(words, from); language.equals(SPANISH) && at + 1 < limit(words, end); at++) {
                if (ME.contains(words.get(at)) && !(at >= from && at + 1 < end)) {
                    int verb = at + 1;
                    while (verb < words.size() - 1 && is("clitics", words.get(verb))) {
                        verb++;
                    }
                    if (isOfAnother(words.get(verb))) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean isOfAnother(String verb) {
            boolean ends = verb.length() > 1 && ENDINGS.indexOf(verb.charAt(verb.length() - 1)) >= 0;
            return is("others", verb) || (ends && !is("oneself", verb));
        }

        private boolean is(String list, String word) {
            return Known.in(people, list).anyIn(List.of(word), (begins, ends) -> true);
        }

        private static int begin(List<String> words, int from) {
            int begin = from;
            while (begin > Math.max(0, from - BEFORE) && !words.get(begin - 1).equals(WordSequence.END)) {
                begin--;
            }
            return begin;
        }

        private static int limit(List<String> words, int end) {
            int limit = end;
            while (limit < Math.min(words.size(), end + CLOSE_BY)
                    && !words.get(limit).equals(WordSequence.END)) {
                limit++;
            }
            return limit;
        }
    }
}
