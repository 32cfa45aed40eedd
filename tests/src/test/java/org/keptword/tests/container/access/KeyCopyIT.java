package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.internal.KeyCopyLimits;
import org.keptword.access.keycopy.KeyCopyService;
import org.keptword.access.keycopy.KeyCopyService.MadeCopy;
import org.keptword.access.keycopy.KeyCopyStatus;
import org.keptword.shared.Actor;
import org.keptword.shared.Role;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.PracticeTest;
import org.keptword.tests.container.custody.KeyRotation;
import org.keptword.vault.KeyCopies.Finding;

/** A copy of the practice's key, from making it to its check, and what a change of the key does to it. */
class KeyCopyIT extends PracticeTest {

    @Inject
    private KeyCopyService copies;

    @Inject
    private KeyCopyStepClient step;

    @Inject
    private KeyRotation rotation;

    @Inject
    private Database database;

    @Test
    void aCopyThatWasCheckedCountsUntilTheKeyIsChanged() throws Exception {
        Practice practice = practice();
        MadeCopy made = as(practice.manager(), copies::make);
        assertEquals(KeyCopyStatus.State.NONE, status(practice));
        assertFalse(isDone(practice), "a copy that nobody tried");

        assertEquals(Finding.CURRENT, check(practice, made.file(), made.code()));
        assertEquals(KeyCopyStatus.State.CHECKED, status(practice));
        assertTrue(isDone(practice));
        assertEquals(
                Finding.CURRENT, check(practice, made.file(), made.code().toLowerCase(Locale.ROOT)), "a second time");

        rotation.rotate(practice.id());
        assertFalse(isDone(practice), "the key is another one");
        assertEquals(KeyCopyStatus.State.OUTDATED, status(practice));
        assertEquals(Finding.OLDER, check(practice, made.file(), made.code()));
        MadeCopy next = as(practice.manager(), copies::make);
        assertEquals(Finding.WRONG_CODE, check(practice, next.file(), made.code()));
        assertEquals(Finding.CURRENT, check(practice, next.file(), next.code()));
        assertTrue(isDone(practice));

        assertEquals(2, entries(practice, "EXPORT"));
        assertEquals(3, entries(practice, "CREATE"));
        assertEquals(2, entries(practice, "REFUSE"));
    }

    @Test
    void whatIsNotTheCopyIsNamedAndNothingIsKept() throws Exception {
        Practice practice = practice();
        Practice other = practice();
        MadeCopy made = as(practice.manager(), copies::make);
        MadeCopy foreign = as(other.manager(), copies::make);

        assertEquals(Finding.OTHER_PRACTICE, check(practice, foreign.file(), foreign.code()));
        assertEquals(Finding.WRONG_CODE, check(practice, made.file(), foreign.code()));
        assertEquals(Finding.MISTYPED, check(practice, made.file(), made.code().substring(1)));
        byte[] damaged = made.file().clone();
        damaged[damaged.length / 2] ^= 1;
        assertEquals(Finding.DAMAGED, check(practice, damaged, made.code()));
        assertEquals(
                Finding.NOT_A_COPY,
                check(practice, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), made.code()));
        assertEquals(Finding.NOT_A_COPY, check(practice, new byte[2_000_000], made.code()));
        assertFalse(isDone(practice));
        assertEquals(0, database.count(practice.id(), "select count(*) from keptword.key_copy"));
    }

    @Test
    void triesAreCountedForThePractice() throws Exception {
        Practice practice = practice();
        for (int i = 0; i < KeyCopyLimits.PER_PRACTICE; i++) {
            check(practice, new byte[1], "0");
        }
        assertRefused("refusal.access.keyCopyTries", () -> check(practice, new byte[1], "0"));
        Practice other = practice();
        assertEquals(Finding.NOT_A_COPY, check(other, new byte[1], "0"));
    }

    @Test
    void onlyManagersMakeAndCheckAndNoClientSeesThatThereIsOne() throws Exception {
        Practice practice = practice();
        MadeCopy made = as(practice.manager(), copies::make);
        check(practice, made.file(), made.code());
        Actor client = person(practice.id(), Role.CLIENT, "Kim");
        for (Actor actor : List.of(practice.counselor(), practice.supervisor(), client)) {
            assertThrows(EJBAccessException.class, () -> as(actor, copies::make));
            assertThrows(EJBAccessException.class, () -> as(actor, () -> copies.check(made.file(), made.code())));
            assertThrows(EJBAccessException.class, () -> as(actor, copies::read));
        }
        String all = "select id from keptword.key_copy";
        assertEquals(1, database.rows(practice.counselor(), all).size());
        assertEquals(0, database.rows(client, all).size());
        assertEquals(0, database.rows(practice().manager(), all).size());
        assertThrows(
                SQLException.class,
                () -> database.rows(
                        practice.counselor(),
                        "insert into keptword.key_copy values (?, ?, now(), now(), ?, array['x']) returning id",
                        UUID.randomUUID(),
                        practice.id().value(),
                        practice.counselor().requirePersonValue()));
    }

    private Finding check(Practice practice, byte[] file, String code) throws Exception {
        return as(practice.manager(), () -> copies.check(file, code));
    }

    private KeyCopyStatus.State status(Practice practice) throws Exception {
        return as(practice.manager(), copies::read).state();
    }

    /** As whoever lets a client in asks. */
    private boolean isDone(Practice practice) throws Exception {
        return as(practice.counselor(), () -> step.isDone(practice.id()));
    }

    private long entries(Practice practice, String act) throws Exception {
        return database.count(
                practice.id(),
                "select count(*) from keptword.audit_entry where object_kind = 'key_copy' and act = '" + act + "'");
    }
}
