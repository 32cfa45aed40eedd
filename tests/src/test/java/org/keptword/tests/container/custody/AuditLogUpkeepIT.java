package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keptword.audit.AuditLogCheckRun;
import org.keptword.audit.AuditLogChecker;
import org.keptword.audit.AuditLogReader;

/** What is due for the log of a practice is known to the database, so that any server does it, whenever one runs. */
class AuditLogUpkeepIT extends AuditLogFixture {

    @Inject
    private AuditLogChecker checker;

    @Inject
    private AuditLogCheckRun checkRun;

    @Test
    void aHeadThatAServerLeftBehindIsWrittenInTheNextRoundOfAnyServer() throws Exception {
        Practice practice = linked();
        assertFalse(isToLink(practice));
        couple(practice);
        seal(practice); // and the server dies
        assertTrue(head(practice).number() < check(practice).upTo());
        assertTrue(isToLink(practice));
        does(practice.job(), () -> upkeep.link(practice.job()));
        assertEquals(check(practice).upTo(), head(practice).number());
        assertFalse(isToLink(practice));
    }

    @Test
    void aChainThatWasChangedInANightOffIsFoundWhenAServerRunsAgain() throws Exception {
        Practice practice = linked();
        tamper(
                practice,
                "delete from keptword.audit_entry where id in (select entry_id from link"
                        + " where practice_id = '%1$s' and number > 9)",
                "delete from link where practice_id = '%1$s' and number > 9");
        overdue(practice);
        assertTrue(database.isDue(practice.id(), "due_upkeep", now()));
        lookAfter(practice);
        AuditLogReader.AuditLogState state = page(practice, EVERYTHING).state();
        assertTrue(state.stopped());
        assertEquals("CUT_OFF", state.kind());
        assertFalse(database.isDue(practice.id(), "due_upkeep", now()), "once a day");
    }

    @Test
    void oneServerLooksAfterALogAndIsFollowedWhenItDies() throws Exception {
        Practice practice = practice();
        overdue(practice);
        assertTrue(begins(practice));
        assertFalse(begins(practice), "another server");
        assertFalse(database.isDue(practice.id(), "due_upkeep", now()));
        assertTrue(database.isDue(practice.id(), "due_upkeep", now().plus(Duration.ofMinutes(11))));
    }

    private boolean begins(Practice practice) throws Exception {
        return as(practice.job(), () -> sealer.begin(practice.job()));
    }

    @Test
    void aLongChainIsCheckedByAJobOnceAndThePageSaysThatItWasAskedFor() throws Exception {
        Practice practice = linked();
        assertFalse(leaves(practice, 1_000_000), "it is short");
        assertFalse(page(practice, EVERYTHING).state().asked());
        does(practice.job(), () -> checkRun.run(practice.job()));
        assertNull(page(practice, EVERYTHING).state().checkedAt(), "nobody asked");

        assertTrue(leaves(practice, 0));
        AuditLogReader.AuditLogState asked = page(practice, EVERYTHING).state();
        assertTrue(asked.asked());
        assertNull(asked.checkedAt());
        assertTrue(database.isDue(practice.id(), "due_checks", now()));
        does(practice.job(), () -> checkRun.run(practice.job()));

        AuditLogReader.AuditLogState done = page(practice, EVERYTHING).state();
        assertFalse(done.asked());
        assertEquals(done.linked(), done.upTo());
        assertEquals(0, done.found());
        assertFalse(database.isDue(practice.id(), "due_checks", now()));
        assertEquals(
                List.of(practice.manager().personValue()),
                database.rows(practice.job(), "select checked_by from keptword.audit_check"));
        does(practice.job(), () -> checkRun.run(practice.job()));
        assertEquals(1, database.count(practice.id(), "select count(*) from keptword.audit_check"), "it was done");
    }

    @Test
    void aCheckWhoseServerDiedIsMadeAnewAndFindsWhatWasChanged() throws Exception {
        Practice practice = linked();
        tamper(practice, "update keptword.audit_entry set reason = 'CHANGED' where id = " + entry(2));
        assertTrue(leaves(practice, 0));
        assertTrue(as(practice.job(), () -> checker.begin(practice.job())));
        assertFalse(as(practice.job(), () -> checker.begin(practice.job())), "another server");
        assertTrue(database.isDue(practice.id(), "due_checks", now().plus(Duration.ofHours(3))), "one that died");
        owner.tamper(
                "audit_upkeep",
                statement -> statement.execute("update keptword.audit_upkeep set check_at = now() where practice_id = '"
                        + practice.id() + "'"));
        does(practice.job(), () -> checkRun.run(practice.job()));
        AuditLogReader.AuditLogState state = page(practice, EVERYTHING).state();
        assertEquals("EDITED", state.kind());
        assertEquals(2L, state.place());
    }

    private boolean leaves(Practice practice, long most) throws Exception {
        return as(practice.manager(), () -> checker.leave(practice.manager(), most));
    }

    private boolean isToLink(Practice practice) throws SQLException {
        try (Connection timer = database.connect("job");
                PreparedStatement ask = timer.prepareStatement("select ? in (select * from keptword.due_links())")) {
            ask.setObject(1, practice.id().value());
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
