package org.keptword.safety.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keptword.guide.definition.Section;
import org.keptword.safety.FlagKind;
import org.keptword.shared.Known;

/**
 * The phrases of every kind, in English and Spanish together: what language a text is in is not asked. Word forms and short forms count,
 * capitals and accents do not; common turns of phrase that mean no harm are passed over, and so is what is denied.
 */
public final class Lexicon {

    private static final List<String> LANGUAGES = List.of("en", "es");

    private final PhraseIndex harmless;
    private final Map<FlagKind, PhraseIndex> deniable = new EnumMap<>(FlagKind.class);
    private final Map<FlagKind, PhraseIndex> always = new EnumMap<>(FlagKind.class);

    private Lexicon(Section file) {
        harmless = new PhraseIndex(phrases(file, "harmless"));
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
     * {@code harmless} the turns of phrase that are passed over. What is missing or no phrase is refused with its place.
     */
    public static Lexicon read(Section file) {
        return new Lexicon(file.only("harmless", "kinds"));
    }

    /** The kinds of what a text may speak of. */
    public Set<FlagKind> in(String text) {
        List<String> words = harmless.without(WordSequence.of(text));
        Set<FlagKind> found = EnumSet.noneOf(FlagKind.class);
        for (FlagKind kind : FlagKind.inWords()) {
            if (Known.in(always, kind).anyIn(words, (from, end) -> true)
                    || Known.in(deniable, kind).anyIn(words, (from, end) -> !Negation.denies(words, from, end))) {
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
}
