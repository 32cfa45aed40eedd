package org.keptword.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes new identities (UUID version 7, ordered by time of birth) and reads those that come in addresses. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Ids() {}

    public static UUID newId() {
        return GENERATOR.generate();
    }

    /** What an attempt is known by: the same for the same words, another one for words that were changed before they were sent again. */
    public static UUID ofIdempotencyKey(UUID idempotencyKey, String words) {
        return UUID.nameUUIDFromBytes((idempotencyKey + words).getBytes(StandardCharsets.UTF_8));
    }

    /** The id written in lower-case canonical form; empty for anything else. */
    public static Optional<UUID> parse(@Nullable String text) {
        return text != null && UUID_TEXT.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** The ids that a native query found. */
    public static List<UUID> cast(List<?> found) {
        return found.stream().map(UUID.class::cast).toList();
    }
}
