package org.keptword.launcher;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * One try to make a planned backup, as the database and the history beside it keep it.
 *
 * @param bytes the size of the backup; empty when none was made
 * @param failure why none was made, or why older ones stayed
 * @param checked what a trial restore found; empty when it was not its turn
 * @param kept how many backups there were afterwards
 */
record BackupRun(
        UUID id,
        Instant startedAt,
        Duration took,
        Optional<Long> bytes,
        Optional<BackupFailure> failure,
        Optional<BackupCheck> checked,
        Optional<Integer> kept) {

    private static final String BETWEEN = "|";
    private static final int PARTS = 7;

    /** Whether there is a backup that can be relied on as far as is known. */
    boolean isGood() {
        return bytes.isPresent() && checked.filter(BackupCheck::isBad).isEmpty();
    }

    /** Whether everything that was to be done was done. */
    boolean isDone() {
        return isGood()
                && failure.isEmpty()
                && checked.filter(BackupCheck.NO_ROOM::equals).isEmpty();
    }

    /** As one line of the history. */
    String line() {
        return String.join(
                BETWEEN,
                id.toString(),
                startedAt.toString(),
                Long.toString(took.toSeconds()),
                bytes.map(Object::toString).orElse(""),
                failure.map(Enum::name).orElse(""),
                checked.map(Enum::name).orElse(""),
                kept.map(Object::toString).orElse(""));
    }

    /** Empty for a line that is not whole. */
    static Optional<BackupRun> of(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BackupRun(
                    UUID.fromString(parts[0]),
                    Instant.parse(parts[1]),
                    Duration.ofSeconds(Long.parseLong(parts[2])),
                    written(parts[3]).map(Long::valueOf),
                    written(parts[4]).map(BackupFailure::valueOf),
                    written(parts[5]).map(BackupCheck::valueOf),
                    written(parts[6]).map(Integer::valueOf)));
        } catch (DateTimeParseException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<String> written(String part) {
        return Optional.of(part).filter(text -> !text.isEmpty());
    }
}
