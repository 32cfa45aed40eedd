package org.keptword.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Which backups are made without anybody asking, as the settings say it.
 *
 * @param folder holds the backups; it exists already, so that a share that is not mounted is noticed
 * @param keys a folder elsewhere for their keys; without one they lie beside the data that they open
 * @param hours from one backup to the next, 1 to {@value #LONGEST}
 * @param hour the hour of the day, by the clock of this machine, at which a daily one is made, 0 to 23; without one they are made at any hour
 * @param checkEvery 1 when each is restored on trial, 2 when every second one is, at most {@value #SELDOM}
 * @param keep how many stay
 */
record BackupPlan(Path folder, Optional<Path> keys, int hours, OptionalInt hour, int checkEvery, Retention keep) {

    static final String FOLDER = "KEPTWORD_BACKUP_FOLDER";
    static final String KEYS = "KEPTWORD_BACKUP_KEYS";
    static final String HOUR = "KEPTWORD_BACKUP_HOUR";
    static final String EVERY = "KEPTWORD_BACKUP_EVERY";
    static final String CHECK = "KEPTWORD_BACKUP_CHECK";
    static final String DAILY = "KEPTWORD_BACKUP_DAILY";
    static final String WEEKLY = "KEPTWORD_BACKUP_WEEKLY";
    static final String MONTHLY = "KEPTWORD_BACKUP_MONTHLY";

    private static final int LONGEST = 168;
    private static final int SELDOM = 30;
    private static final int DAY = 24;
    private static final int USUAL_HOUR = 2;

    /** After a try that failed the next one is not made before. The clock of a supervisor may tick a little early. */
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMinutes(50);

    /** The plan; empty while no folder is set. Refuses values that make none. */
    static Optional<BackupPlan> of(Settings settings) {
        Optional<String> folder = settings.value(FOLDER);
        if (folder.isEmpty()) {
            Stream.of(KEYS, HOUR, EVERY, CHECK, DAILY, WEEKLY, MONTHLY)
                    .filter(name -> settings.value(name).isPresent())
                    .findFirst()
                    .ifPresent(name -> {
                        throw new LaunchFailure(name + " is set, but " + FOLDER
                                + " is not. Name the folder in which the backups are kept.");
                    });
            return Optional.empty();
        }
        if (settings.value(HOUR).isPresent() && settings.value(EVERY).isPresent()) {
            throw new LaunchFailure("Set " + HOUR + " for one backup a day, or " + EVERY
                    + " for one every so many hours, but not both.");
        }
        boolean daily = settings.value(EVERY).isEmpty();
        return Optional.of(new BackupPlan(
                path(FOLDER, folder.get()),
                settings.value(KEYS).map(keys -> path(KEYS, keys)),
                daily ? DAY : number(settings, EVERY, DAY, 1, LONGEST),
                daily ? OptionalInt.of(number(settings, HOUR, USUAL_HOUR, 0, DAY - 1)) : OptionalInt.empty(),
                number(settings, CHECK, 1, 1, SELDOM),
                new Retention(
                        number(settings, DAILY, 7, 1, 366),
                        number(settings, WEEKLY, 4, 0, 520),
                        number(settings, MONTHLY, 6, 0, 240))));
    }

    private static Path path(String name, String value) {
        Path path = Path.of(value).normalize();
        if (!path.isAbsolute()) {
            throw new LaunchFailure(name + " is \"" + value + "\". Name the whole path, beginning with /.");
        }
        return path;
    }

    private static int number(Settings settings, String name, int usual, int least, int most) {
        String value = settings.value(name).map(String::strip).orElse(Integer.toString(usual));
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new LaunchFailure(
                    name + " is \"" + value + "\". Use a whole number from " + least + " to " + most + ".");
        }
        return Integer.parseInt(value);
    }

    /** When the backup after this one is to be made. */
    Instant after(Instant last, ZoneId zone) {
        if (hour.isEmpty()) {
            return last.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(hours));
        }
        ZonedDateTime made = last.atZone(zone);
        ZonedDateTime sameDay = made.toLocalDate().atTime(hour.getAsInt(), 0).atZone(zone);
        return (sameDay.isAfter(made)
                        ? sameDay
                        : made.toLocalDate()
                                .plusDays(1)
                                .atTime(hour.getAsInt(), 0)
                                .atZone(zone))
                .toInstant();
    }

    /** When a backup that was restored on trial is to follow one that was. */
    Instant checkAfter(Instant last, ZoneId zone) {
        return after(last, zone).plus(Duration.ofHours((long) hours * (checkEvery - 1)));
    }

    /**
     * Whether a backup is to be made now.
     *
     * @param last the newest backup that is there
     * @param lastTry when one was last tried, whatever came of it
     */
    boolean isDue(Optional<Instant> last, Optional<Instant> lastTry, Instant now, ZoneId zone) {
        boolean justTried = lastTry.filter(at -> !at.isAfter(now))
                .filter(at -> now.isBefore(at.plus(BEFORE_ANOTHER_TRY)))
                .isPresent();
        return !justTried && last.map(at -> !now.isBefore(after(at, zone))).orElse(true);
    }

    /** Whether the backup that was just made is to be restored on trial: as many were made since the last one that passed. */
    boolean isCheckDue(List<KeptBackup> all) {
        Optional<Instant> passed =
                all.stream().filter(KeptBackup::hasPassed).map(KeptBackup::made).max(Instant::compareTo);
        return passed.isEmpty()
                || all.stream().filter(one -> one.made().isAfter(passed.get())).count() >= checkEvery;
    }
}
