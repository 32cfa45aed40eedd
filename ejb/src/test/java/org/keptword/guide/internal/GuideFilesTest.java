package org.keptword.guide.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideFileBroken;
import org.keptword.guide.model.ExerciseVersion;

/** The guide's files as they are loaded and as they are kept. */
class GuideFilesTest {

    private static final String TIMELINE = "guide/exercises/timeline.yaml";

    private static GuideFiles files(String changed, UnaryOperator<String> change) {
        return new GuideFiles(path -> {
            Path file = Path.of("..", "seeds").resolve(path);
            try {
                String text = Files.exists(file) ? Files.readString(file) : null;
                return path.equals(changed) ? change.apply(text) : text;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static GuideFiles files() {
        return files("", text -> text);
    }

    private static String hash(GuideFiles files) {
        return StoredVersion.hash(files.content("timeline"));
    }

    @Test
    void theFilesOfTheReleaseAreOnTheClassPath() {
        assertEquals(
                47, new GuideFiles(GuideFiles::ofClassPath).guide().exercises().count());
    }

    @Test
    void aMissingFileIsNamed() {
        GuideFileBroken broken = assertThrows(GuideFileBroken.class, () -> files(TIMELINE, text -> null));
        assertEquals(TIMELINE + ": the file is missing", broken.getMessage());
    }

    @Test
    void aBrokenFileIsNamedWithItsLine() {
        GuideFileBroken broken = assertThrows(
                GuideFileBroken.class,
                () -> files(TIMELINE, text -> "# one more line\n" + text.replace("id: timeline", "id:")));
        assertEquals(TIMELINE + ", line 2: id is missing", broken.getMessage());
    }

    @Test
    void aMeasureHasItsScoringBesideItsExercise() {
        assertEquals(Set.of("trust-checkin"), files().scorings().keySet());
        GuideFileBroken broken = assertThrows(
                GuideFileBroken.class,
                () -> files("measures/trust-checkin.yaml", text -> text.substring(0, text.indexOf("scoring:"))));
        assertEquals("measures/trust-checkin.yaml, line 2: scoring is missing", broken.getMessage());
    }

    @Test
    void aFileIsCalledAfterItsExercise() {
        assertThrows(
                GuideFileBroken.class, () -> files(TIMELINE, text -> text.replaceFirst("id: timeline", "id: times")));
    }

    @Test
    void whatIsKeptReadsBackAsWhatWasLoaded() {
        GuideFiles files = files();
        files.guide().exercises().forEach(name -> {
            UUID id = new UUID(0, 7);
            String content = files.content(name);
            ExerciseDefinition loaded = files.exercise(name, new ExerciseVersionId(id), 3);
            ExerciseDefinition kept = StoredVersion.definition(
                    new ExerciseVersion(id, name, 3, content, StoredVersion.hash(content), Instant.EPOCH));
            assertEquals(loaded.form().items(), kept.form().items());
            assertEquals(loaded.title(), kept.title());
            assertEquals(loaded.note(), kept.note());
            assertEquals(loaded.requirements(), kept.requirements());
            assertEquals(3, kept.version());
        });
    }

    @Test
    void anotherContentIsAnotherVersionAndAnotherLayoutIsNot() {
        String now = hash(files());
        assertTrue(now.matches("[0-9a-f]{64}"));
        assertEquals(now, hash(files(TIMELINE, text -> "# a remark\n\n" + text)));
        assertNotEquals(now, hash(files(TIMELINE, text -> text.replaceFirst("minutes: \\d+", "minutes: 119"))));
        assertNotEquals(now, hash(files("guide/close.yaml", text -> text.replace("max: 1440", "max: 1439"))));
        assertEquals(
                now,
                hash(files(
                        "guide/exercises/support.yaml", text -> text.replaceFirst("minutes: \\d+", "minutes: 119"))));
    }
}
