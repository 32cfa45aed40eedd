package org.keptword.tests.container.backups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.access.setup.SetupService;
import org.keptword.access.setup.SetupTask;
import org.keptword.access.setup.SetupView;
import org.keptword.backups.BackupFailure;
import org.keptword.backups.BackupService;
import org.keptword.backups.BackupTry.Result;
import org.keptword.backups.BackupView;
import org.keptword.backups.BackupView.State;
import org.keptword.shared.Actor;
import org.keptword.shared.Role;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.PracticeTest;
import org.keptword.tests.container.custody.Owner;

/** What managers read of what the launcher wrote, what comes of it for the first client, and who reads it at all. */
class BackupIT extends PracticeTest {

    @Inject
    private BackupService backups;

    @Inject
    private SetupService setup;

    @Inject
    private Owner owner;

    @Inject
    private Database database;

    /** As the launcher left it when the suite's server was started. */
    @BeforeEach
    @AfterEach
    void forget() throws Exception {
        execute(
                "delete from keptword.backup_run",
                "delete from keptword.backup_plan",
                "insert into keptword.backup_plan (own_database) values (true)");
    }

    @Test
    void whatIsPlannedAndWhatCameOfItIsTold() throws Exception {
        Practice practice = practice();
        assertEquals(State.NONE, read(practice).state());
        assertEquals(Optional.empty(), read(practice).planned());
        execute("update keptword.backup_plan set own_database = false");
        assertEquals(State.OUTSIDE, read(practice).state());
        plan("now() - interval '5 minutes'", "now() - interval '5 minutes'");
        assertEquals(State.WAITING, read(practice).state());
        assertFalse(read(practice).isAlarming());

        run("now() - interval '2 days'", "2500000", "null", "null");
        run("now() - interval '1 day'", "2600001", "null", "'PASSED'");
        run("now() - interval '3 hours'", "null", "'FOLDER_MISSING'", "null");
        BackupView view = read(practice);
        assertEquals(State.TROUBLE, view.state());
        assertTrue(view.isAlarming());
        assertEquals(
                List.of(Result.NOT_MADE, Result.CHECKED, Result.MADE),
                view.tries().stream().map(one -> one.result()).toList());
        assertEquals(
                BackupFailure.FOLDER_MISSING,
                view.last().orElseThrow().failure().orElseThrow());
        assertEquals(3, view.good().orElseThrow().megabytes());
        assertTrue(Duration.between(view.passed().orElseThrow().startedAt(), Instant.now())
                        .toHours()
                >= 23);

        run("now() - interval '1 hour'", "2700000", "null", "'LOG_NOT_CHECKED'");
        plan("now() + interval '23 hours'", "now() + interval '23 hours'");
        view = read(practice);
        assertEquals(State.GOOD, view.state());
        assertEquals(Result.LOG_NOT_CHECKED, view.passed().orElseThrow().result());
        assertTrue(view.planned().orElseThrow().keysApart());
        assertEquals(186, view.planned().orElseThrow().longestDays());
    }

    @Test
    void whatIsDamagedIsNoBackupAndWhatIsLateIsSaid() throws Exception {
        Practice practice = practice();
        plan("now() + interval '1 hour'", "now() - interval '13 hours'");
        run("now() - interval '2 days'", "1000000", "null", "'PASSED'");
        run("now() - interval '1 hour'", "1000000", "null", "null");
        assertEquals(State.UNCHECKED, read(practice).state());
        run("now()", "1000000", "null", "'UNREADABLE'");
        assertEquals(State.TROUBLE, read(practice).state());
        assertTrue(Duration.between(read(practice).good().orElseThrow().startedAt(), Instant.now())
                        .toMinutes()
                >= 59);
        plan("now() - interval '11 hours'", "now() + interval '1 hour'");
        assertEquals(State.TROUBLE, read(practice).state());
        plan("now() - interval '13 hours'", "now() + interval '1 hour'");
        assertEquals(State.OVERDUE, read(practice).state());
        for (String kind : List.of("'LOG_NOT_WHOLE'", "'NO_ROOM'")) {
            run("now() + interval '1 second'", "1000000", "null", kind);
            assertFalse(read(practice).last().orElseThrow().isDone(), kind);
            execute("delete from keptword.backup_run where started_at > now()");
        }
    }

    @Test
    void theStepIsDoneWhileATrialRestoreThatPassedIsNotTooOld() throws Exception {
        Practice practice = practice();
        assertFalse(line(practice).done());
        assertTrue(line(practice).decision().isPresent(), "the installation of a test does without it");
        plan("now()", "now()");
        assertFalse(line(practice).done(), "a plan alone");
        run("now() - interval '1 hour'", "1000000", "null", "null");
        assertFalse(line(practice).done(), "a backup that nobody tried");
        run("now() - interval '1 hour'", "1000000", "null", "'UNREADABLE'");
        run("now() - interval '1 hour'", "1000000", "null", "'NO_ROOM'");
        assertFalse(line(practice).done(), "one that is no good");
        run("now() - interval '1 hour'", "1000000", "null", "'PASSED'");
        assertTrue(line(practice).done());
        plan("now()", "now() - interval '167 hours'");
        assertTrue(line(practice).done(), "a week to mend it");
        plan("now()", "now() - interval '169 hours'");
        assertFalse(line(practice).done());
        does(practice.manager(), () -> setup.bringBack(SetupTask.BACKUP));
        assertTrue(as(practice.counselor(), setup::missing).contains(SetupTask.BACKUP));
        does(practice.manager(), () -> setup.skip(SetupTask.BACKUP, "Our provider backs the server up"));
        assertFalse(as(practice.counselor(), setup::missing).contains(SetupTask.BACKUP));
        forget();
        assertFalse(line(practice).done());
    }

    @Test
    void managersReadItStaffIsToldOfTheStepAndNobodyWritesIt() throws Exception {
        Practice practice = practice();
        Actor client = person(practice.id(), Role.CLIENT, "Kim");
        plan("now()", "now()");
        run("now()", "1000000", "null", "'PASSED'");
        for (Actor actor : List.of(practice.counselor(), practice.supervisor(), client)) {
            assertThrows(EJBAccessException.class, () -> as(actor, backups::read));
        }
        String all = "select 1 from keptword.backup_run";
        assertEquals(1, database.rows(practice.counselor(), all).size());
        assertEquals(1, database.rows(practice.manager(), all).size());
        assertEquals(0, database.rows(client, all).size());
        assertEquals(
                0, database.rows(client, "select 1 from keptword.backup_plan").size());
        for (String change : List.of(
                "update keptword.backup_plan set hours = 1 returning 1",
                "delete from keptword.backup_run returning 1",
                "insert into keptword.backup_run (id, started_at, seconds, bytes) values (gen_random_uuid(), now(), 1, 1)"
                        + " returning 1")) {
            assertThrows(SQLException.class, () -> database.rows(practice.manager(), change), change);
        }
    }

    @Test
    void whatContradictsItselfIsNotTaken() {
        for (String wrong : List.of(
                "insert into keptword.backup_run (id, started_at, seconds) values (gen_random_uuid(), now(), 1)",
                "insert into keptword.backup_run (id, started_at, seconds, bytes, failure) values (gen_random_uuid(), now(),"
                        + " 1, 1, 'DISK_FULL')",
                "insert into keptword.backup_run (id, started_at, seconds, failure, checked) values (gen_random_uuid(),"
                        + " now(), 1, 'COPY', 'PASSED')",
                "update keptword.backup_plan set hours = 24",
                "insert into keptword.backup_plan (one, own_database) values (false, true)")) {
            assertThrows(SQLException.class, () -> execute(wrong), wrong);
        }
    }

    private BackupView read(Practice practice) throws Exception {
        return as(practice.manager(), backups::read);
    }

    private SetupView.Line line(Practice practice) throws Exception {
        return as(practice.manager(), setup::read).lines().stream()
                .filter(line -> line.task() == SetupTask.BACKUP)
                .findFirst()
                .orElseThrow();
    }

    private void plan(String due, String checkDue) throws Exception {
        execute(
                "update keptword.backup_plan set own_database = true, hours = 24, check_every = 1, daily = 7, weekly = 4,"
                        + " monthly = 6, keys_apart = true, same_disk = false, due_at = " + due + ", check_due_at = "
                        + checkDue);
    }

    private void run(String at, String bytes, String failure, String checked) throws Exception {
        execute("insert into keptword.backup_run (id, started_at, seconds, bytes, failure, checked) values"
                + " (gen_random_uuid(), " + at + ", 30, " + bytes + ", " + failure + ", " + checked + ")");
    }

    /** As the launcher writes. */
    private void execute(String... statements) throws Exception {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
