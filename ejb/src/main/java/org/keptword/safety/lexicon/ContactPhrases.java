package org.keptword.safety.lexicon;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.guide.definition.Section;

/**
 * Phrases of contact with the other person, in all languages together, found as those of the {@link Lexicon} are. What is denied in the
 * same clause does not count, and neither does what is done instead.
 */
public final class ContactPhrases {

    /** What stands for the other person's name. */
    private static final String PARTNER = "partner";

    /** What stands in names and says of itself nothing of whom it means. */
    private static final Set<String> PARTICLES =
            Set.of("and", "da", "de", "del", "den", "der", "di", "dos", "e", "la", "las", "los", "van", "von", "y");

    private final PhraseIndex harmless;
    private final PhraseIndex deniable;
    private final PhraseIndex always;

    private ContactPhrases(Section file) {
        harmless = new PhraseIndex(Lexicon.phrases(file, "harmless"));
        Section contact = file.section("contact").orElseThrow(() -> file.missing("contact"));
        contact.onlyLanguages("always");
        deniable = new PhraseIndex(Lexicon.listed(contact));
        always = new PhraseIndex(Lexicon.phrases(contact, "always"));
    }

    /** Reads the file: {@code harmless}, and under {@code contact} the phrases by language; {@code always} are those no denial takes back. */
    public static ContactPhrases read(Section file) {
        return new ContactPhrases(file.only("harmless", "contact"));
    }

    /**
     * Whether a text speaks of contact with the other person.
     *
     * @param called which of some plain words are part of what the other person is called; asked only when that could matter
     */
    public boolean isIn(String text, Function<Set<String>, Set<String>> called) {
        List<String> words = WordSequence.of(text);
        if (isIn(words)) {
            return true;
        }
        Set<String> names = called.apply(words.stream()
                .filter(word -> word.length() > 1 && !PARTICLES.contains(word))
                .collect(Collectors.toSet()));
        return !names.isEmpty()
                && isIn(words.stream()
                        .map(word -> names.contains(word) ? PARTNER : word)
                        .toList());
    }

    private boolean isIn(List<String> said) {
        List<String> words = harmless.without(said);
        return always.anyIn(words, (from, end) -> true)
                || deniable.anyIn(words, (from, end) -> !PhraseIndex.Negation.denies(words, from, end));
    }
}
