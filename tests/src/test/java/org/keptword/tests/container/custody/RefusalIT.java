package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.CurrentActor;
import org.keptword.access.accounts.SignIn;
import org.keptword.cases.closing.CloseCase;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Role;
import org.keptword.tests.container.CoupleFixture;

/** What somebody is refused stands in the trail, although nothing else of the act does; and nobody can fill it. */
class RefusalIT extends CoupleFixture {

    private static final String REFUSED =
            "select object_kind || ' ' || coalesce(case_id::text, '-') || ' ' || reason || ' '"
                    + " || times from keptword.audit_entry where act = 'REFUSE' and person_id = ? order by at, id";

    private static final int FLOOD = 200;

    @Inject
    private SignIn signIn;

    @Inject
    private CurrentActor current;

    @Test
    void aForeignCaseAndOneThatMayOnlyBeReadAreRecordedOnceEach() throws Exception {
        Couple couple = atWork(practice());
        CaseId id = couple.caseId();
        Practice practice = couple.practice();
        assertThrows(
                NotFound.class,
                () -> as(practice.colleague(), () -> {
                    current.comesFrom("203.0.113.77");
                    return safety.view(id);
                }));
        UUID colleague = practice.colleague().personValue();
        assertEquals(List.of("cases " + id + " NOT_REACHED 1"), database.rows(practice.id(), REFUSED, colleague));
        assertEquals(
                List.of("203.0.113.x"),
                database.rows(
                        practice.id(),
                        "select origin from keptword.audit_entry where act = 'REFUSE' and person_id = ?",
                        colleague));
        assertThrows(
                DomainRefusal.class,
                () -> inRole(Role.COUNSELOR, () -> {
                    current.set(practice.supervisor());
                    cases.close(
                            new CloseCase(id, CloseCase.Reason.REFERRED, LocalDate.now(ZoneOffset.UTC), null, false));
                    return null;
                }),
                "a counselor who supervises the case");
        assertEquals(
                List.of("cases " + id + " READING_ONLY 1"),
                database.rows(practice.id(), REFUSED, practice.supervisor().personValue()));
    }

    @Test
    void aFloodOfRefusalsIsCountedAndDoesNotFillTheTrail() throws Exception {
        Practice practice = practice();
        for (int i = 0; i < FLOOD; i++) {
            assertThrows(
                    NotFound.class, () -> as(practice.colleague(), () -> safety.view(new CaseId(UUID.randomUUID()))));
        }
        int lines = database.rows(practice.id(), REFUSED, practice.colleague().personValue())
                .size();
        assertTrue(lines >= 5 && lines <= 20, () -> lines + " entries");
    }

    @Test
    void theSignInOfADisabledPersonAndOfNobodyAreRecorded() throws Exception {
        Practice practice = practice();
        UUID person = practice.colleague().personValue();
        String subject = (String)
                database.rows(practice.id(), "select subject from keptword.sign_in where person_id = ?", person)
                        .get(0);
        database.run(practice.id(), "update keptword.person set state = 'DISABLED' where id = ?", person);
        assertTrue(inRole(Role.COUNSELOR, () -> signIn.actor(subject)).isEmpty());
        assertEquals(List.of("person - DISABLED 1"), database.rows(practice.id(), REFUSED, person));
        UUID stranger = UUID.randomUUID();
        assertTrue(
                inRole(Role.COUNSELOR, () -> signIn.actor(stranger.toString())).isEmpty());
        assertEquals(
                1,
                database.count(
                        new PracticeId(new UUID(0, 0)),
                        "select count(*) from keptword.audit_entry where reason = 'NO_ACCOUNT' and object_ids = array[?]::uuid[]",
                        stranger));
    }
}
