package org.keptword.safety.lexicon;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.guide.definition.Section;

/**
 * Phrases of contact with the other person, in English and Spanish together, found as those of the {@link Lexicon} are. What is denied in the
 * same clause does not count, and neither does what is done instead.
 */
public final class ContactPhrases {

    /** What stands for the other person's name. */
    private static final String PARTNER = "partner";

    private final PhraseBook harmless;
    private final PhraseBook deniable;
    private final PhraseBook always;

    private ContactPhrases(Section file) {
        harmless = new PhraseBook(Lexicon.phrases(file, "harmless"));
        Section contact = file.section("contact").orElseThrow(() -> file.missing("contact"));
        contact.only("en", "es", "always");
        deniable = new PhraseBook(Lexicon.listed(contact));
        always = new PhraseBook(Lexicon.phrases(contact, "always"));
    }

    /** Reads the file: {@code harmless}, and under {@code contact} the phrases by language; {@code always} are those no denial takes back. */
    public static ContactPhrases read(Section file) {
        return new ContactPhrases(file.only("harmless", "contact"));
    }

    /**
     * Whether a text speaks of contact with the other person.
     *
     * @param names what the other person is called, where that is known
     */
    public boolean isIn(String text, Collection<String> names) {
        Set<String> called = names.stream()
                .flatMap(name -> Words.of(name).stream())
                .filter(word -> word.length() > 1)
                .collect(Collectors.toSet());
        List<String> words = harmless.without(Words.of(text).stream()
                .map(word -> called.contains(word) ? PARTNER : word)
                .toList());
        return always.anyIn(words, (from, end) -> true)
                || deniable.anyIn(words, (from, end) -> !Negation.denies(words, from, end));
    }
}
