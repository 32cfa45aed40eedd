package org.keptword.safety.lexicon;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.safety.FlagKind;

/** What the lexicon finds, what it passes over, and how often it is wrong on sentences that were written without knowing it. */
class LexiconTest {

    private static final Lexicon LEXICON =
            Lexicon.read(DefinitionFile.read("lexicon.yaml", file("/safety/lexicon.yaml")));

    /** One sentence with the kinds a careful reader would want to see. */
    private record Sentence(String set, String language, Set<FlagKind> kinds, String text) {

        static Sentence read(String line) {
            String[] columns = line.split("\t");
            Set<FlagKind> kinds = EnumSet.noneOf(FlagKind.class);
            if (!columns[2].equals("-")) {
                Arrays.stream(columns[2].split(",")).map(FlagKind::valueOf).forEach(kinds::add);
            }
            return new Sentence(columns[0], columns[1], kinds, columns[3]);
        }

        boolean risky() {
            return !kinds.isEmpty();
        }

        boolean flagged() {
            return !LEXICON.in(text).isEmpty();
        }
    }

    @Test
    void howOftenItIsWrongIsKnown() {
        List<Sentence> all = file("sentences.tsv")
                .lines()
                .filter(line -> !line.isBlank())
                .map(Sentence::read)
                .toList();
        assertTrue(all.size() >= 200, "sentences");
        for (String set : List.of("tune", "hold")) {
            for (String language : List.of("en", "es")) {
                List<Sentence> some = all.stream()
                        .filter(one -> one.set().equals(set) && one.language().equals(language))
                        .toList();
                List<Sentence> risky = some.stream().filter(Sentence::risky).toList();
                List<Sentence> missed =
                        risky.stream().filter(one -> !one.flagged()).toList();
                List<Sentence> calm = some.stream().filter(one -> !one.risky()).toList();
                List<Sentence> wrong = calm.stream().filter(Sentence::flagged).toList();
                System.err.printf(
                        "lexicon, %s, %s: missed %d of %d, flagged without cause %d of %d%n",
                        set, language, missed.size(), risky.size(), wrong.size(), calm.size());
                if (Boolean.getBoolean("lexicon.show")) {
                    missed.forEach(one -> System.err.println("  MISSED " + one.kinds() + " " + one.text()));
                    wrong.forEach(one -> System.err.println("  WRONG " + LEXICON.in(one.text()) + " " + one.text()));
                }
            }
        }
    }

    private static String file(String name) {
        try (InputStream in = LexiconTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
