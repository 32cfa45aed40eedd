package org.keptword.safety;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.guide.definition.Section;
import org.keptword.safety.lexicon.Lexicon;
import org.keptword.safety.lexicon.SecondReader;

/** What a text may speak of that a human must look at. Nothing is kept, and a find is never a verdict. */
@ApplicationScoped
public class RiskWords {

    private static final String LEXICON = "/safety/lexicon.yaml";
    private static final String CLASSES = "/safety/word-classes.yaml";

    /** Made by the build from the sentences in {@code seeds/safety}. */
    private static final String WEIGHTS = "/safety/second-reader.bin";

    private Lexicon lexicon;
    private SecondReader second;

    /** Reads the lexicon and what the second reader has learned; a broken file is refused with its place. */
    @PostConstruct
    void load() {
        lexicon = Lexicon.read(section(LEXICON));
        try (InputStream weights = open(WEIGHTS)) {
            second = SecondReader.read(lexicon, section(CLASSES), weights);
        } catch (IOException e) {
            throw new UncheckedIOException(WEIGHTS + " cannot be read", e);
        }
    }

    /** The kinds of what texts speak of, as the lexicon or the second reader finds; each text stands for itself. */
    public Set<FlagKind> in(Collection<String> texts) {
        Set<FlagKind> found = EnumSet.noneOf(FlagKind.class);
        for (String text : texts) {
            found.addAll(lexicon.in(text));
            found.addAll(second.in(text));
        }
        return found;
    }

    private static Section section(String file) {
        try (InputStream in = open(file)) {
            return DefinitionFile.read(file.substring(1), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = RiskWords.class.getResourceAsStream(file);
        if (in == null) {
            throw new FileNotFoundException(file);
        }
        return in;
    }
}
