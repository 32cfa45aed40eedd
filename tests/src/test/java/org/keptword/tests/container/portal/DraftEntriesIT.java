package org.keptword.tests.container.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.tests.container.CoupleFixture;

/** What the saves of a client who is typing leave in the audit log. */
class DraftEntriesIT extends CoupleFixture {

    private Client ana;
    private AssignmentId given;

    @BeforeEach
    void somethingToWrite() throws Exception {
        ana = atWork(practice()).ana();
        given = give(ana, ONCE);
    }

    @Test
    void savesOfAnHourAreOneEntryAndWhatChangesNothingIsNone() throws Exception {
        int number = save(0, "page", "I").number();
        number = save(number, "page", "I shouted").number();
        assertEquals(1, entries());
        hourPassed();
        assertEquals(number, save(number, "page", "I shouted").number());
        assertEquals(1, entries(), "nothing was changed");
        save(number, "page", "I shouted at her");
        assertEquals(2, entries());
    }

    @Test
    void whatAnotherPageWritesBesideTheDraftIsNotedTheSameWayAndIsNoSaveOfTheDraft() throws Exception {
        int number = save(0, "page", "I shouted").number();
        hourPassed();
        SaveDraft.Outcome beside = save(0, "another page", "She shouted");
        assertTrue(beside.conflict().isPresent());
        assertEquals(number, beside.number());
        save(0, "another page", "She shouted first");
        assertEquals(2, entries());
        SaveDraft.Outcome next = save(number, "page", "I shouted at her");
        assertEquals(Optional.empty(), next.conflict());
        assertEquals(number + 1, next.number());
        assertEquals(2, entries());
    }

    @Test
    void aSaveThatChangesWhoMayReadItIsAlwaysAnEntry() throws Exception {
        int number = save(0, "page", "I shouted").number();
        SaveDraft narrowed = new SaveDraft(
                given,
                ana.actor().person(),
                Optional.empty(),
                number,
                "page",
                leadUp("I shouted", false),
                Optional.of(Disclosure.SELF));
        as(ana.actor(), () -> answers.save(narrowed));
        assertEquals(2, entries());
        as(ana.actor(), () -> answers.save(narrowed));
        assertEquals(2, entries());
    }

    private SaveDraft.Outcome save(int basedOn, String page, String words) throws Exception {
        return as(ana.actor(), () -> answers.save(draft(ana, given, basedOn, page, leadUp(words, false))));
    }

    private void hourPassed() throws Exception {
        database.rows(ana.actor(), "update keptword.draft set noted_at = noted_at - interval '61 minutes'");
    }

    private long entries() throws Exception {
        return database.count(
                ana.practice().id(),
                "select count(*) from keptword.audit_entry where act = 'CHANGE' and object_kind = 'draft' and object_id = ?",
                response(ana, given).value());
    }
}
