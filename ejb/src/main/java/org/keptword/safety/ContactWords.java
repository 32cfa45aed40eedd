package org.keptword.safety;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.safety.lexicon.ContactPhrases;

/** Whether words speak of contact with the other person. Nothing is kept, and a find is never a verdict. */
@ApplicationScoped
public class ContactWords {

    private static final String FILE = "/safety/contact.yaml";

    private ContactPhrases phrases;

    /** Reads the phrases; a broken file is refused with its place. */
    @PostConstruct
    void load() {
        try (InputStream in = ContactWords.class.getResourceAsStream(FILE)) {
            phrases = ContactPhrases.read(
                    DefinitionFile.read("safety/contact.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /**
     * Whether a text speaks of it.
     *
     * @param called which of some plain words are part of what the other person is called; asked only when that could matter
     */
    public boolean isIn(String text, Function<Set<String>, Set<String>> called) {
        return phrases.isIn(text, called);
    }
}
