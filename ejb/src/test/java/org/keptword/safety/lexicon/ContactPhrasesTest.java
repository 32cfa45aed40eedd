package org.keptword.safety.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keptword.guide.GuideFileBroken;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.shared.ProcessorTime;

/** Which promises speak of contact with the other person, on sentences that were labelled by what a careful counselor would look at. */
class ContactPhrasesTest {

    private static final ContactPhrases PHRASES = read(file("/safety/contact.yaml"));
    private static final Set<String> NAMES = Set.of("lena", "vogt");

    private static final List<Sentence> SENTENCES =
            file("contact-sentences.tsv").lines().map(Sentence::read).toList();

    private static Set<String> named(Set<String> words) {
        return words.stream().filter(NAMES::contains).collect(Collectors.toSet());
    }

    private record Sentence(boolean contact, String language, String text) {

        static Sentence read(String line) {
            String[] columns = line.split("\t");
            return new Sentence(columns[0].equals("contact"), columns[1], columns[2]);
        }

        boolean found() {
            return PHRASES.isIn(text, ContactPhrasesTest::named);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, true", "en, false", "es, true", "es, false"})
    void everySentenceOfTheListIsToldRight(String language, boolean contact) {
        List<Sentence> some = SENTENCES.stream()
                .filter(one -> one.language().equals(language) && one.contact() == contact)
                .toList();
        assertTrue(some.size() >= 20, "enough of each: " + some.size());
        assertEquals(
                List.of(),
                some.stream()
                        .filter(one -> one.found() != contact)
                        .map(Sentence::text)
                        .toList());
    }

    @Test
    void theNameCountsOnlyWhereItIsKnown() {
        assertTrue(PHRASES.isIn("Text LENA at noon", ContactPhrasesTest::named));
        assertFalse(PHRASES.isIn("Text Lena at noon", words -> Set.of()));
        assertFalse(PHRASES.isIn("Text Marta at noon", ContactPhrasesTest::named));
    }

    @Test
    void accentsCapitalsAndShortFormsDoNotMatter() {
        assertTrue(PHRASES.isIn("LE ESCRIBIRE MANANA", ContactPhrasesTest::named));
        assertTrue(PHRASES.isIn("Le escribiré mañana", ContactPhrasesTest::named));
        assertFalse(PHRASES.isIn("I wont call her", ContactPhrasesTest::named));
        assertFalse(PHRASES.isIn("I won\u2019t call her", ContactPhrasesTest::named));
    }

    @Test
    void aLongTextIsReadQuickly() {
        String text = "I go to the gym and write down what I did for the children and the house ".repeat(300);
        ProcessorTime.within(Duration.ofSeconds(2), () -> PHRASES.isIn(text, ContactPhrasesTest::named));
    }

    @Test
    void aBrokenFileIsRefusedWithItsPlace() {
        String file = file("/safety/contact.yaml");
        assertThrows(GuideFileBroken.class, () -> read(file.replace("reaching out\n", "Reaching out\n")));
        assertThrows(GuideFileBroken.class, () -> read(file.replace("\ncontact:", "\ncontacts:")));
    }

    private static ContactPhrases read(String text) {
        return ContactPhrases.read(DefinitionFile.read("contact.yaml", text));
    }

    private static String file(String name) {
        try (InputStream in = ContactPhrasesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
