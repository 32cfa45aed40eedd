package org.keptword.safety;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.safety.lexicon.Lexicon;

/** What a text may speak of that a human must look at. Nothing is kept, and a find is never a verdict. */
@ApplicationScoped
public class RiskWords {

    private static final String FILE = "/safety/lexicon.yaml";

    private Lexicon lexicon;

    /** Reads the lexicon; a broken file is refused with its place. */
    @PostConstruct
    void load() {
        try (InputStream in = RiskWords.class.getResourceAsStream(FILE)) {
            lexicon = Lexicon.read(
                    DefinitionFile.read("safety/lexicon.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** The kinds of what texts speak of; each text stands for itself. */
    public Set<FlagKind> in(Collection<String> texts) {
        Set<FlagKind> found = EnumSet.noneOf(FlagKind.class);
        texts.forEach(text -> found.addAll(lexicon.in(text)));
        return found;
    }
}
