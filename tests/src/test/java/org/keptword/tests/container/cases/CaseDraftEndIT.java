package org.keptword.tests.container.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.opening.CaseDraftJob;
import org.keptword.cases.opening.CaseDraftService;
import org.keptword.cases.opening.CaseDraftService.SaveCaseDraft;
import org.keptword.cases.opening.CaseDraftService.SavedCaseDraft;
import org.keptword.shared.Actor;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.PracticeTest;

/** The words of a case draft are erased 30 days after its last save, and when its author is disabled. */
class CaseDraftEndIT extends PracticeTest {

    private static final String TEXT = "[[\"A-finding\",\"said no\",null]]";
    private static final String WORDS =
            "select draft_key from keptword.case_draft where text is not null or names is not null";

    @Inject
    private CaseDraftService drafts;

    @Inject
    private CaseDraftJob job;

    @Inject
    private Database database;

    @Test
    void aDraftEndsThirtyDaysAfterItsLastSave() throws Exception {
        Actor counselor = practice().counselor();
        UUID old = saved(counselor, "31 days");
        UUID young = saved(counselor, "29 days");

        assertEquals(1, end(counselor));

        assertEquals(
                1,
                database.count(
                        counselor.practice(),
                        "select count(*) from keptword.audit_entry where object_kind = 'case_draft' and act = 'ERASE'"
                                + " and actor_name = '" + CaseDraftJob.NAME + "'"));
        assertEquals(0, end(counselor), "there is nothing left to end");
        assertEquals(List.of(young), database.rows(counselor, WORDS));
        SavedCaseDraft after = read(counselor, old);
        assertTrue(after.ended());
        assertEquals("", after.text());
        assertThrows(StaleState.class, () -> keep(counselor, old, after.version()));
        assertFalse(read(counselor, young).ended());
        assertEquals(TEXT, read(counselor, young).text());
    }

    @Test
    void theDraftsOfADisabledCounselorEndAtOnceAndNoOthers() throws Exception {
        Practice practice = practice();
        saved(practice.counselor(), "0 days");
        UUID other = saved(practice.colleague(), "0 days");

        database.run(
                practice.id(),
                "update keptword.person set state = 'DISABLED' where id = ?",
                practice.counselor().personValue());

        assertEquals(List.of(), database.rows(practice.counselor(), WORDS));
        assertEquals(List.of(other), database.rows(practice.colleague(), WORDS));
    }

    /** The functions are for a job of the one practice and for its timer; jobs read and change no draft themselves. */
    @Test
    void aJobEndsTheDraftsOfItsPracticeAlone() throws Exception {
        Practice practice = practice();
        UUID old = saved(practice.counselor(), "31 days");
        assertTrue(database.isDue(practice.id(), "due_case_drafts", Instant.now()));
        assertEquals(0, end(practice().counselor()));
        assertEquals(0, database.asTimer("do $$ begin perform keptword.end_case_drafts(); end $$"));
        assertEquals(List.of(old), database.rows(practice.counselor(), WORDS));
        assertThrows(
                SQLException.class, () -> database.run(practice.id(), "update keptword.case_draft set text = null"));
        assertThrows(SQLException.class, () -> database.asTimer("update keptword.case_draft set text = null"));
    }

    private UUID saved(Actor author, String ago) throws Exception {
        UUID key = UUID.randomUUID();
        keep(author, key, SavedCaseDraft.NONE);
        database.rows(
                author,
                "update keptword.case_draft set saved_at = now() - cast(? as interval) where draft_key = ?",
                ago,
                key);
        return key;
    }

    private SavedCaseDraft keep(Actor author, UUID key, int basedOn) throws Exception {
        return as(author, () -> drafts.keep(new SaveCaseDraft(author.person(), key, basedOn, "Maya & Theo", TEXT)));
    }

    private SavedCaseDraft read(Actor author, UUID key) throws Exception {
        return as(author, () -> drafts.read(key, author.person()));
    }

    private int end(Actor of) throws Exception {
        return as(Actor.job(of.practice(), CaseDraftJob.NAME), () -> job.end());
    }
}
