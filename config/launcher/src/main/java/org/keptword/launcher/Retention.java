package org.keptword.launcher;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How many backups stay: the newest of each of the last days, weeks and months on which there was one, and all of the last 24 hours.
 *
 * @param daily days, at least 1
 * @param weekly weeks, from Monday on
 * @param monthly months of the calendar
 */
record Retention(int daily, int weekly, int monthly) {

    /** All that were made so long before the newest one stay, so that a plan of several a day keeps them for a day. */
    private static final Duration ALL = Duration.ofHours(24);

    /**
     * Returns those that can be removed, the oldest first. While none has passed a check that can be none; the newest one that passed and the newest of all
     * always stay. A backup that cannot be read stays until a newer one has passed, and takes no other's place.
     */
    List<KeptBackup> removable(List<KeptBackup> all, ZoneId zone) {
        List<KeptBackup> newestFirst = all.stream()
                .sorted(Comparator.comparing(KeptBackup::made).reversed().thenComparing(KeptBackup::name))
                .toList();
        Optional<KeptBackup> passed =
                newestFirst.stream().filter(KeptBackup::hasPassed).findFirst();
        if (passed.isEmpty()) {
            return List.of();
        }
        Set<String> staying = new HashSet<>();
        staying.add(newestFirst.get(0).name());
        staying.add(passed.get().name());
        newestFirst.stream()
                .filter(one ->
                        one.isUnreadable() && one.made().isAfter(passed.get().made()))
                .forEach(one -> staying.add(one.name()));
        List<KeptBackup> readable =
                newestFirst.stream().filter(one -> !one.isUnreadable()).toList();
        Instant recent = readable.get(0).made().minus(ALL);
        readable.stream().filter(one -> one.made().isAfter(recent)).forEach(one -> staying.add(one.name()));
        keep(readable, staying, daily, made -> made.atZone(zone).toLocalDate().toString());
        keep(readable, staying, weekly, made -> week(made, zone));
        keep(
                readable,
                staying,
                monthly,
                made -> made.atZone(zone).toLocalDate().withDayOfMonth(1).toString());
        return newestFirst.stream()
                .filter(one -> !staying.contains(one.name()))
                .sorted(Comparator.comparing(KeptBackup::made))
                .toList();
    }

    /** Of each of the newest so many times in which there is one, the newest stays. */
    private static void keep(
            List<KeptBackup> newestFirst, Set<String> staying, int times, Function<Instant, String> time) {
        Set<String> seen = new HashSet<>();
        for (KeptBackup one : newestFirst) {
            if (seen.size() < times && seen.add(time.apply(one.made()))) {
                staying.add(one.name());
            }
        }
    }

    private static String week(Instant made, ZoneId zone) {
        return made.atZone(zone).get(IsoFields.WEEK_BASED_YEAR) + "-"
                + made.atZone(zone).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
