package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which planned backups go: by example, and for random histories by what must hold for each. */
class RetentionTest {

    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");
    private static final Instant NOW = Instant.parse("2026-12-03T08:00:00Z");
    private static final int HISTORIES = 3000;

    @Test
    void aYearOfNightsLeavesDaysWeeksAndMonths() {
        List<KeptBackup> year = IntStream.range(0, 365)
                .mapToObj(day -> backup(NOW.minus(Duration.ofDays(day)), Optional.of(BackupCheck.PASSED)))
                .toList();
        Set<LocalDate> days = staying(new Retention(7, 4, 6), year).stream()
                .map(one -> one.made().atZone(ZONE).toLocalDate())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<LocalDate> expected = new TreeSet<>();
        for (int day = 0; day < 7; day++) {
            expected.add(LocalDate.of(2026, 12, 3).minusDays(day));
        }
        expected.addAll(List.of(LocalDate.of(2026, 11, 29), LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 15)));
        for (int month = 7; month <= 11; month++) {
            expected.add(YearMonth.of(2026, month).atEndOfMonth());
        }
        assertEquals(expected, days);
    }

    @Test
    void severalADayStayForADay() {
        List<KeptBackup> all = IntStream.range(0, 12)
                .mapToObj(i -> backup(NOW.minus(Duration.ofHours(6L * i)), Optional.of(BackupCheck.PASSED)))
                .toList();
        assertEquals(
                List.of(0, 6, 12, 18, 30),
                staying(new Retention(3, 0, 0), all).stream()
                        .map(one -> (int) Duration.between(one.made(), NOW).toHours())
                        .sorted()
                        .toList());
    }

    @Test
    void withoutOneThatPassedNothingGoes() {
        List<KeptBackup> all = IntStream.range(0, 100)
                .mapToObj(day -> backup(
                        NOW.minus(Duration.ofDays(day)),
                        day % 2 == 0 ? Optional.<BackupCheck>empty() : Optional.of(BackupCheck.UNREADABLE)))
                .toList();
        assertEquals(List.of(), new Retention(1, 0, 0).removable(all, ZONE));
        assertEquals(List.of(), new Retention(1, 0, 0).removable(List.of(), ZONE));
    }

    @Test
    void whateverTheHistoryWhatMustStayStays() {
        Random random = new Random(76);
        int removed = 0;
        for (int i = 0; i < HISTORIES; i++) {
            List<KeptBackup> all = history(random);
            Retention keep = new Retention(1 + random.nextInt(9), random.nextInt(6), random.nextInt(8));
            List<KeptBackup> removable = keep.removable(all, ZONE);
            removed += removable.size();
            String story = keep + " " + all;
            assertHolds(keep, all, removable, story);
        }
        assertTrue(removed > HISTORIES, "histories in which something goes");
    }

    private static void assertHolds(Retention keep, List<KeptBackup> all, List<KeptBackup> removable, String story) {
        assertTrue(all.containsAll(removable) && new HashSet<>(removable).size() == removable.size(), story);
        Set<KeptBackup> staying = new HashSet<>(all);
        removable.forEach(staying::remove);

        newest(all, any -> true).ifPresent(one -> assertTrue(staying.contains(one), () -> "the newest: " + story));
        Optional<KeptBackup> passed = newest(all, KeptBackup::hasPassed);
        assertEquals(passed, newest(staying, KeptBackup::hasPassed), () -> "the newest that passed: " + story);
        if (passed.isEmpty()) {
            assertEquals(all.size(), staying.size(), story);
            return;
        }
        for (KeptBackup one : removable) {
            if (one.isUnreadable()) {
                assertTrue(one.made().isBefore(passed.get().made()), () -> "a damaged one is not hidden: " + story);
            }
        }
        List<KeptBackup> readable =
                all.stream().filter(one -> !one.isUnreadable()).toList();
        List<KeptBackup> left =
                staying.stream().filter(one -> !one.isUnreadable()).toList();
        Set<LocalDate> days = days(readable);
        Set<LocalDate> lastDays = days.stream()
                .sorted(Comparator.reverseOrder())
                .limit(keep.daily())
                .collect(Collectors.toSet());
        assertTrue(days(left).containsAll(lastDays), () -> "the last days: " + story);
        Set<YearMonth> lastMonths = days.stream()
                .map(YearMonth::from)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(keep.monthly())
                .collect(Collectors.toSet());
        assertTrue(
                days(left).stream()
                        .map(YearMonth::from)
                        .collect(Collectors.toSet())
                        .containsAll(lastMonths),
                () -> "the last months: " + story);
        Instant recent = newest(readable, any -> true).orElseThrow().made().minus(Duration.ofHours(24));
        long older = left.stream().filter(one -> !one.made().isAfter(recent)).count();
        assertTrue(older <= keep.daily() + keep.weekly() + keep.monthly() + 2L, () -> "not more than asked: " + story);
        assertEquals(List.of(), keep.removable(List.copyOf(staying), ZONE), () -> "a second time: " + story);
    }

    /** As the command keeps house: it removes after each new backup, and a clock may once have been wrong. */
    @Test
    void theNewestThatPassedOutlivesEveryRunOfBadLuck() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Retention keep = new Retention(1 + random.nextInt(3), random.nextInt(3), random.nextInt(3));
            List<KeptBackup> there = new ArrayList<>();
            Instant at = NOW;
            Optional<KeptBackup> lastPassed = Optional.empty();
            for (int night = 0; night < 60; night++) {
                at = at.plus(Duration.ofHours(1 + random.nextInt(60)));
                KeptBackup made = backup(at, check(random));
                there.add(made);
                lastPassed = made.hasPassed() ? Optional.of(made) : lastPassed;
                if (!made.isUnreadable()) {
                    there.removeAll(keep.removable(there, ZONE));
                }
                assertTrue(lastPassed.map(there::contains).orElse(true), () -> keep + " " + there);
                assertFalse(there.isEmpty());
            }
        }
    }

    private static List<KeptBackup> history(Random random) {
        Set<Instant> moments = Stream.generate(
                        () -> NOW.minus(Duration.ofMinutes(random.nextInt(random.nextBoolean() ? 4000 : 700_000))))
                .limit(random.nextInt(60))
                .collect(Collectors.toSet());
        return moments.stream().map(at -> backup(at, check(random))).toList();
    }

    private static Optional<BackupCheck> check(Random random) {
        int kind = random.nextInt(BackupCheck.values().length + 2);
        return kind < BackupCheck.values().length ? Optional.of(BackupCheck.values()[kind]) : Optional.empty();
    }

    private static KeptBackup backup(Instant made, Optional<BackupCheck> checked) {
        return new KeptBackup(KeptBackup.name(made), made, 1, checked);
    }

    private static Set<LocalDate> days(List<KeptBackup> all) {
        return all.stream().map(one -> one.made().atZone(ZONE).toLocalDate()).collect(Collectors.toSet());
    }

    private static Optional<KeptBackup> newest(Iterable<KeptBackup> all, Predicate<KeptBackup> which) {
        List<KeptBackup> found = new ArrayList<>();
        all.forEach(found::add);
        return found.stream().filter(which).max(Comparator.comparing(KeptBackup::made));
    }

    private static List<KeptBackup> staying(Retention keep, List<KeptBackup> all) {
        List<KeptBackup> staying = new ArrayList<>(all);
        staying.removeAll(keep.removable(all, ZONE));
        return staying;
    }
}
