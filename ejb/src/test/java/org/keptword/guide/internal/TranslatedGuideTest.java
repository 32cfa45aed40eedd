package org.keptword.guide.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.definition.PseudoLanguage;
import org.keptword.guide.form.Item;
import org.keptword.guide.model.ExerciseVersion;
import org.keptword.shared.Part;

/** The guide in a language whose words are in a file of its own. */
class TranslatedGuideTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final ExerciseVersionId ID = new ExerciseVersionId(new UUID(0, 1));

    @TempDir
    Path folder;

    private PseudoLanguage eo;

    @BeforeEach
    void makeTheLanguage() throws IOException {
        eo = new PseudoLanguage(folder);
    }

    private GuideFiles files() {
        return new GuideFiles(eo::seed, List.of(Locale.ENGLISH, PseudoLanguage.CODE, SPANISH));
    }

    @Test
    void everyTextHasItsWords() {
        GuideFiles files = files();
        assertEquals(
                PseudoLanguage.of(files.guide().title().english()),
                files.guide().title().in(PseudoLanguage.CODE));
        ExerciseDefinition exercise = files.exercise("triggers", ID, 1);
        exercise.form().items().stream().flatMap(Item::flattened).forEach(item -> {
            assertEquals(PseudoLanguage.of(item.text().english()), item.text().in(PseudoLanguage.CODE));
            item.options()
                    .forEach(option -> assertEquals(
                            PseudoLanguage.of(option.text().english()),
                            option.text().in(PseudoLanguage.CODE)));
        });
    }

    @Test
    void theWordsAreKeptWithAVersion() {
        GuideFiles files = files();
        String content = files.content("triggers");
        ExerciseVersion version =
                new ExerciseVersion(ID.value(), "triggers", 1, content, StoredVersion.hash(content), Instant.EPOCH);
        assertEquals(
                files.exercise("triggers", ID, 1).title(),
                StoredVersion.definition(version).title());
    }

    @Test
    void aTextWithoutWordsIsReadInEnglish() throws IOException {
        PseudoLanguage.change(eo.words(), line -> line.startsWith("guide/exercises/triggers.title=") ? null : line);
        ExerciseDefinition exercise = files().exercise("triggers", ID, 1);
        assertEquals(exercise.title().english(), exercise.title().in(PseudoLanguage.CODE));
        assertEquals(
                PseudoLanguage.of(exercise.summary().english()),
                exercise.summary().in(PseudoLanguage.CODE));
        assertTrue(exercise.title().others().containsKey("es"));
    }

    @Test
    void theWordsOfAHintAreLookedFor() throws IOException {
        PseudoLanguage.change(
                eo.words(), line -> line.replaceAll("(\\.hints\\.1\\.whenContains)=.*", "$1=sed | tamen"));
        ExerciseDefinition exercise = files().exercise("apology-draft", ID, 1);
        assertTrue(exercise.form().items().stream()
                .flatMap(Item::flattened)
                .flatMap(item -> item.hints().stream())
                .anyMatch(hint -> hint.appliesTo("Mi bedaŭras, sed vi ankaŭ", Part.HURTING)));
    }
}
