package org.keptword.guide.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keptword.safety.FlagKind;
import org.keptword.safety.lexicon.ContactPhrases;
import org.keptword.safety.lexicon.Lexicon;
import org.keptword.shared.Languages;

/** A language appears when its files are complete. */
class LanguageFilesTest {

    @TempDir
    Path folder;

    private PseudoLanguage eo;

    @BeforeEach
    void makeTheLanguage() throws IOException {
        eo = new PseudoLanguage(folder);
    }

    @Test
    void theLanguagesOfTheProductAreComplete() throws IOException {
        Files.delete(eo.words());
        Map<String, List<String>> missing = eo.files().missing();
        assertEquals(List.of(), missing.get("en"));
        assertEquals(List.of(), missing.get("es"));
        assertEquals(Locale.ENGLISH, Languages.all().get(0));
        assertTrue(Languages.all().contains(Locale.forLanguageTag("es")));
    }

    @Test
    void aLanguageIsOfferedWhenItsFilesAreComplete() {
        assertTrue(eo.files().complete().containsAll(List.of("en", "eo", "es")));
    }

    @Test
    void aMissingKeyOfABundleHoldsItBack() throws IOException {
        PseudoLanguage.change(eo.bundle("shell"), line -> line.startsWith("shell.sign-out=") ? null : line);
        assertHeldBack("shell.sign-out");
    }

    @Test
    void anEmptyTextHoldsItBack() throws IOException {
        PseudoLanguage.change(
                eo.bundle("shell"), line -> line.startsWith("shell.sign-out=") ? "shell.sign-out=" : line);
        assertHeldBack("shell.sign-out");
    }

    @Test
    void aMissingFileHoldsItBack() throws IOException {
        Files.delete(eo.bundle("faces"));
        assertFalse(eo.files().complete().contains("eo"));
    }

    @Test
    void otherPlaceholdersThanInEnglishHoldItBack() throws IOException {
        PseudoLanguage.change(
                eo.bundle("cases"),
                line -> line.startsWith("cases.code.how=") ? line.replaceAll("\\{0[^}]*}", "soon") : line);
        assertHeldBack("cases.code.how");
    }

    @Test
    void aMissingTextOfTheGuideHoldsItBack() throws IOException {
        PseudoLanguage.change(eo.words(), line -> line.startsWith("guide/exercises/triggers.title=") ? null : line);
        assertHeldBack("guide/exercises/triggers.title");
    }

    @Test
    void missingPhrasesOfDangerHoldItBack() throws IOException {
        PseudoLanguage.change(
                eo.safety("promise-subjects.properties"), line -> line.startsWith("MONEY.eo") ? "MONEY.eo =" : line);
        assertHeldBack("MONEY");
        PseudoLanguage.change(eo.safety("lexicon.yaml"), line -> line.strip().startsWith("eo:") ? null : line);
        List<String> missing = eo.files().missing().get("eo");
        assertTrue(missing.contains("safety/lexicon: kinds.SELF_HARM"), missing.toString());
        assertFalse(missing.contains("safety/contact: contact"), missing.toString());
    }

    @Test
    void itsPhrasesOfDangerAreLookedFor() throws IOException {
        Lexicon lexicon =
                Lexicon.read(DefinitionFile.read("lexicon.yaml", Files.readString(eo.safety("lexicon.yaml"))));
        assertEquals(Set.copyOf(FlagKind.inWords()), lexicon.in("Unu"));
        ContactPhrases contact =
                ContactPhrases.read(DefinitionFile.read("contact.yaml", Files.readString(eo.safety("contact.yaml"))));
        assertTrue(contact.isIn("unu", words -> Set.of()));
    }

    @Test
    void translatorsHaveTheNewestEnglishTexts() throws IOException {
        assertEquals(
                eo.files().template(),
                Files.readString(Path.of("..", "seeds/texts/en.properties")),
                "run ./test languages, which writes seeds/texts/en.properties from the seeds");
    }

    private void assertHeldBack(String key) {
        assertFalse(eo.files().complete().contains("eo"));
        List<String> missing = eo.files().missing().get("eo");
        assertEquals(1, missing.size(), missing.toString());
        assertTrue(missing.get(0).endsWith(key), missing.toString());
    }
}
