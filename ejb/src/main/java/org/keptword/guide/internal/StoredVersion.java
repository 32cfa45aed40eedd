package org.keptword.guide.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.guide.definition.ExerciseReader;
import org.keptword.guide.definition.Section;
import org.keptword.guide.model.ExerciseVersion;
import org.keptword.guide.model.OwnExerciseVersion;

/** How a version is written into its row and read from it. */
public final class StoredVersion {

    private static final String UNNAMED = "own-form";

    private StoredVersion() {}

    static String content(Section exercise, Section close) {
        return JSON.createObjectBuilder()
                .add("close", close.json())
                .add("exercise", exercise.json())
                .build()
                .toString();
    }

    /** The content of a practice's form, which is named by its row. */
    public static String content(String name, JsonObject exercise, Section close) {
        return content(DefinitionFile.read(name, named(name, exercise).toString()), close);
    }

    public static ExerciseDefinition definition(ExerciseVersion version) {
        return definition(version.id(), version.exercise(), version.version(), version.content());
    }

    public static ExerciseDefinition definition(OwnExerciseVersion version) {
        return definition(version.id(), version.exercise(), version.version(), version.content());
    }

    /** What a form would be that has no row yet. */
    public static ExerciseDefinition unversioned(JsonObject exercise, Section close) {
        return ExerciseReader.read(
                DefinitionFile.read(UNNAMED, named(UNNAMED, exercise).toString()),
                close,
                new ExerciseVersionId(new UUID(0, 0)),
                1);
    }

    private static JsonObject named(String name, JsonObject exercise) {
        return JSON.createObjectBuilder(exercise)
                .add("id", name)
                .add("note", GuideFiles.noteOfRelease())
                .build();
    }

    private static ExerciseDefinition definition(UUID id, String exercise, int version, String stored) {
        Section content = DefinitionFile.read("stored version %d of %s".formatted(version, exercise), stored);
        return ExerciseReader.read(
                content.section("exercise").orElseThrow(() -> content.missing("exercise")),
                content.section("close").orElseThrow(() -> content.missing("close")),
                new ExerciseVersionId(id),
                version);
    }

    /** SHA-256 in hexadecimal. */
    static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
