package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the settings plan, and when it is time. */
class BackupPlanTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Test
    void withoutAFolderThereIsNoPlanAndAFolderIsEnoughForOne() {
        assertEquals(Optional.empty(), plan(Map.of()));
        BackupPlan plan = plan(Map.of(BackupPlan.FOLDER, "/mnt/backup")).orElseThrow();
        assertEquals(24, plan.hours());
        assertEquals(2, plan.hour().orElseThrow());
        assertEquals(1, plan.checkEvery());
        assertEquals(new Retention(7, 4, 6), plan.keep());
        assertEquals(Optional.empty(), plan.keys());
    }

    @Test
    void valuesThatMakeNoPlanAreNamed() {
        for (Map<String, String> wrong : List.of(
                Map.of(BackupPlan.HOUR, "3"),
                Map.of(BackupPlan.FOLDER, "backups"),
                Map.of(BackupPlan.FOLDER, "/b", BackupPlan.HOUR, "24"),
                Map.of(BackupPlan.FOLDER, "/b", BackupPlan.HOUR, "2:30"),
                Map.of(BackupPlan.FOLDER, "/b", BackupPlan.EVERY, "0"),
                Map.of(BackupPlan.FOLDER, "/b", BackupPlan.EVERY, "6", BackupPlan.HOUR, "2"),
                Map.of(BackupPlan.FOLDER, "/b", BackupPlan.CHECK, "0"),
                Map.of(BackupPlan.FOLDER, "/b", BackupPlan.DAILY, "0"),
                Map.of(BackupPlan.FOLDER, "/b", BackupPlan.MONTHLY, "-1"))) {
            String said = assertThrows(LaunchFailure.class, () -> plan(wrong), wrong::toString)
                    .getMessage();
            assertTrue(wrong.keySet().stream().anyMatch(said::contains), said);
        }
    }

    @Test
    void aDailyOneIsDueAtItsHourByTheClockOfTheMachine() {
        BackupPlan plan = plan(Map.of(BackupPlan.FOLDER, "/b")).orElseThrow();
        assertEquals(at("2026-12-04T07:00:00Z"), plan.after(at("2026-12-03T07:00:05Z"), ZONE));
        assertEquals(at("2026-12-03T07:00:00Z"), plan.after(at("2026-12-03T06:59:00Z"), ZONE), "made by hand before");
        assertEquals(at("2026-12-04T07:00:00Z"), plan.after(at("2026-12-03T15:00:00Z"), ZONE));
        assertEquals(
                at("2026-03-08T07:00:00Z"), plan.after(at("2026-03-07T07:00:00Z"), ZONE), "the hour that is left out");
        BackupPlan twice =
                plan(Map.of(BackupPlan.FOLDER, "/b", BackupPlan.HOUR, "1")).orElseThrow();
        assertEquals(
                at("2026-11-01T05:00:00Z"),
                twice.after(at("2026-10-31T05:00:05Z"), ZONE),
                "the hour that is there twice");
        assertEquals(at("2026-11-02T06:00:00Z"), twice.after(at("2026-11-01T05:00:05Z"), ZONE), "and counts once");
        assertFalse(isDue(plan, "2026-12-03T07:00:05Z", "2026-12-04T06:00:00Z"));
        assertTrue(isDue(plan, "2026-12-03T07:00:05Z", "2026-12-04T07:00:00Z"));
        assertTrue(isDue(plan, "2026-12-01T07:00:05Z", "2026-12-04T06:00:00Z"), "the machine was off");
        assertTrue(plan.isDue(Optional.empty(), Optional.empty(), Instant.now(), ZONE), "the first one at once");
    }

    @Test
    void severalADayDoNotDriftWithTheTimeTheyTake() {
        BackupPlan plan =
                plan(Map.of(BackupPlan.FOLDER, "/b", BackupPlan.EVERY, "6")).orElseThrow();
        Instant made = at("2026-12-03T00:00:40Z");
        for (int i = 1; i <= 8; i++) {
            Instant tick = at("2026-12-03T00:00:01Z").plus(Duration.ofHours(6L * i));
            assertTrue(plan.isDue(Optional.of(made), Optional.of(made), tick, ZONE), tick::toString);
            assertFalse(plan.isDue(Optional.of(made), Optional.of(made), tick.minusSeconds(3600), ZONE));
            made = tick.plusSeconds(39);
        }
    }

    @Test
    void aTryThatFailedIsRepeatedAnHourLaterAndNotBefore() {
        BackupPlan plan = plan(Map.of(BackupPlan.FOLDER, "/b")).orElseThrow();
        Optional<Instant> last = Optional.of(at("2026-12-02T07:00:00Z"));
        Optional<Instant> tried = Optional.of(at("2026-12-03T07:00:10Z"));
        assertFalse(plan.isDue(last, tried, at("2026-12-03T07:30:00Z"), ZONE));
        assertTrue(plan.isDue(last, tried, at("2026-12-03T08:00:00Z"), ZONE));
        assertTrue(
                plan.isDue(last, Optional.of(at("2027-01-01T00:00:00Z")), at("2026-12-03T08:00:00Z"), ZONE),
                "a wrong clock");
    }

    @Test
    void everySecondIsCheckedCountedFromTheLastThatPassed() {
        BackupPlan plan =
                plan(Map.of(BackupPlan.FOLDER, "/b", BackupPlan.CHECK, "2")).orElseThrow();
        List<KeptBackup> all = new ArrayList<>();
        all.add(backup(1, Optional.empty()));
        assertTrue(plan.isCheckDue(all), "the first");
        all.set(0, backup(1, Optional.of(BackupCheck.PASSED)));
        all.add(backup(2, Optional.empty()));
        assertFalse(plan.isCheckDue(all));
        all.add(backup(3, Optional.empty()));
        assertTrue(plan.isCheckDue(all));
        all.set(2, backup(3, Optional.of(BackupCheck.UNREADABLE)));
        all.add(backup(4, Optional.empty()));
        assertTrue(plan.isCheckDue(all), "the next one after one that failed");
        assertEquals(at("2026-12-05T07:00:00Z"), plan.checkAfter(at("2026-12-03T07:00:00Z"), ZONE));
    }

    private static Optional<BackupPlan> plan(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("KEPTWORD_DATA", "/data");
        return BackupPlan.of(Settings.from(Path.of("/home/keptword"), environment));
    }

    private static boolean isDue(BackupPlan plan, String last, String now) {
        return plan.isDue(Optional.of(at(last)), Optional.of(at(last)), at(now), ZONE);
    }

    private static KeptBackup backup(int day, Optional<BackupCheck> checked) {
        Instant made = at("2026-12-0" + day + "T07:00:00Z");
        return new KeptBackup(KeptBackup.name(made), made, 1, checked);
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
