package org.keptword.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes new identities (UUID version 7, ordered by time of birth) and reads those that come in addresses. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Begins anywhere in its lower half, and takes a billion ids to begin again. */
    private static final AtomicLong COUNTER = new AtomicLong(RANDOM.nextInt(1 << 29));

    private static final long COUNTED = (1L << 30) - 1;
    private static final int BITS_BELOW_COUNT = Integer.SIZE;
    private static final int BITS_BELOW_MILLIS = 16;
    private static final long MICROS_OF_A_MILLI = 1_000;
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 1L << 63;

    private Ids() {}

    public static UUID newId() {
        return GENERATOR.generate();
    }

    /**
     * Returns a new id of a moment, to the millisecond. Of two ids of the same microsecond the later one is the greater, in the database as well; the
     * moments themselves need not come in order.
     */
    public static UUID newId(Instant moment) {
        long micros =
                TimeUnit.SECONDS.toMicros(moment.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(moment.getNano());
        long millis = Math.floorDiv(micros, MICROS_OF_A_MILLI);
        long fraction = Math.floorMod(micros, MICROS_OF_A_MILLI);
        long count = COUNTER.getAndIncrement() & COUNTED;
        return new UUID(
                millis << BITS_BELOW_MILLIS | VERSION_7 | fraction,
                VARIANT | count << BITS_BELOW_COUNT | Integer.toUnsignedLong(RANDOM.nextInt()));
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
