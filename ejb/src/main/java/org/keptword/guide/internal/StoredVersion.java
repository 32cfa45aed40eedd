package org.keptword.guide.internal;

import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.guide.definition.ExerciseReader;
import org.keptword.guide.definition.Section;
import org.keptword.guide.model.ExerciseVersion;

/** How a version is written into its row and read from it. */
public final class StoredVersion {

    private static final JsonProvider JSON = JsonProvider.provider();

    private StoredVersion() {}

    static String content(Section exercise, Section close) {
        return JSON.createObjectBuilder()
                .add("close", close.json())
                .add("exercise", exercise.json())
                .build()
                .toString();
    }

    public static ExerciseDefinition definition(ExerciseVersion version) {
        String name = "stored version %d of %s".formatted(version.version(), version.exercise());
        Section content = DefinitionFile.read(name, version.content());
        return ExerciseReader.read(
                content.section("exercise").orElseThrow(() -> content.missing("exercise")),
                content.section("close").orElseThrow(() -> content.missing("close")),
                new ExerciseVersionId(version.id()),
                version.version());
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
