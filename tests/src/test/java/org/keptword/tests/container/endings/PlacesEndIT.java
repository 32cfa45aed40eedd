package org.keptword.tests.container.endings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.OwnAccess;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.cases.participants.CrisisLineService;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.notices.ShortNoteService;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.keep.RecordOutcome;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.ShareId;
import org.keptword.sharing.ShareService;

/** After the end a client reads and writes nothing, and after ninety days nothing is left to read. */
class PlacesEndIT extends EndingFixture {

    private static final String ENDED = "refusal.access.placeEnded";

    @Inject
    private ShortNoteService notes;

    @Inject
    private CrisisLineService lines;

    @Inject
    private OwnAccount account;

    @Test
    void everyPathOfWritingIsRefusedOnceTheCaseIsClosedOrTheClientHasLeft() throws Exception {
        for (boolean left : List.of(true, false)) {
            Couple couple = atWork(practice());
            Client ana = couple.ana();
            PersonId me = ana.actor().person();
            AssignmentId begun = give(ana, ONCE);
            as(ana.actor(), () -> answers.save(draft(ana, begun, 0, "page", leadUp("Written before", false))));
            AssignmentId untouched = give(ana, "own-life");
            AssignmentId readBack = give(ana, "commitment-statement");
            ResponseId handedIn = handIn(ana, readBack, commitment("Ours"));
            ShareId asked = askWhole(couple, handedIn);
            String fingerprint = as(ana.actor(), shares::page).asks().get(0).fingerprint();
            PromiseId promise = promise(ana, "Sleep by eleven", PromiseTerms.Beneficiary.ONESELF);
            UUID outcome = as(
                    ana.actor(),
                    () -> promises.say(new RecordOutcome(me, promise, today(), OutcomeKind.KEPT, UUID.randomUUID())));
            UUID note = as(
                    couple.counselor(),
                    () -> notes.write(new ShortNoteService.WriteShortNote(
                            UUID.randomUUID(), couple.caseId(), ana.participant(), "Until Tuesday")));

            AssignmentId report = home(ana.actor()).contactReport().orElseThrow();

            if (left) {
                become(ana, ParticipantState.LEFT);
            } else {
                close(couple);
            }

            assertRefused(
                    ENDED,
                    () -> as(ana.actor(), () -> answers.save(draft(ana, begun, 1, "page", leadUp("More", false)))));
            assertRefused(ENDED, () -> as(ana.actor(), () -> answers.save(draft(ana, untouched, 0, "page", "{}"))));
            assertRefused(
                    ENDED, () -> as(ana.actor(), () -> answers.handIn(handing(ana, begun, 1, leadUp("More", false)))));
            assertRefused(
                    ENDED,
                    () -> as(
                            ana.actor(),
                            () -> answers.handIn(new HandIn(
                                    begun, me, Optional.empty(), 1, "page", UUID.randomUUID(), Optional.empty()))),
                    "as a note neither");
            assertRefused(ENDED, () -> does(ana.actor(), () -> answers.takeBack(readBack, Optional.empty(), me)));
            assertRefused(
                    ENDED,
                    () -> does(ana.actor(), () -> answers.disclose(begun, Optional.empty(), me, Disclosure.SELF)));
            assertEquals(Optional.empty(), home(ana.actor()).contactReport(), "nobody would read it");
            assertRefused(ENDED, () -> as(ana.actor(), () -> answers.save(draft(ana, report, 0, "page", "{}"))));
            assertRefused(
                    ENDED,
                    () -> as(
                            ana.actor(),
                            () -> promises.make(making(ana, everyDay("More", PromiseTerms.Beneficiary.ONESELF)))));
            assertRefused(
                    ENDED,
                    () -> as(
                            ana.actor(),
                            () -> promises.say(new RecordOutcome(
                                    me, promise, today().minusDays(1), OutcomeKind.KEPT, UUID.randomUUID()))));
            assertRefused(ENDED, () -> does(ana.actor(), () -> promises.end(me, promise)));
            assertRefused(ENDED, () -> does(ana.actor(), () -> promises.undo(me, outcome)));
            assertRefused(ENDED, () -> does(ana.actor(), () -> promises.note(me, outcome, Optional.empty(), "Well")));
            assertRefused(ENDED, () -> does(ana.actor(), () -> notes.read(me, note)));
            assertRefused(
                    ENDED,
                    () -> does(
                            ana.actor(),
                            () -> shares.answer(new ShareService.AnswerShare(me, asked, fingerprint, true))));

            assertEquals(
                    ResponseStatus.CLOSED,
                    as(ana.actor(), () -> portal.exercise(begun, Optional.empty()))
                            .status());
            assertTrue(
                    as(ana.actor(), () -> portal.exercise(begun, Optional.empty()))
                            .toString()
                            .contains("Written before"),
                    "the own text stays readable");
            assertEquals(
                    1,
                    as(ana.actor(), () -> portal.exercise(readBack, Optional.empty()))
                            .revisions()
                            .size());
            assertFalse(as(ana.actor(), () -> portal.exercise(readBack, Optional.empty()))
                    .takesBack());
            assertEquals(List.of(), home(ana.actor()).due());
            assertEquals(List.of(), as(ana.actor(), promises::page).days().today());
            does(ana.actor(), () -> promises.hide(me, promise));
            as(
                    ana.actor(),
                    () -> account.prefer(
                            new OwnAccount.Preferences(Locale.ENGLISH, ZoneId.of("America/Chicago"), "AUTO")));
        }
    }

    @Test
    void theRowsRefuseItToo() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        AssignmentId begun = give(ana, ONCE);
        as(ana.actor(), () -> answers.save(draft(ana, begun, 0, "page", leadUp("Before", false))));
        ResponseId response = response(ana, begun);
        String write = "update keptword.draft set saved_at = now() where response_id = ?";
        String hand = "update keptword.response set state = 'HANDED_IN' where id = ?";
        rows(ana.actor(), write, response.value());
        close(couple);
        assertRefusedByRows(ana.actor(), write, response.value());
        assertRefusedByRows(ana.actor(), hand, response.value());
        assertRefusedByRows(
                ana.actor(),
                "insert into keptword.risk_flag (id, practice_id, case_id, participant_id, kind, source, raised_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'CONTACT_HAPPENED', 'CONTACT_REPORT', now())",
                couple.practice().id().value(),
                couple.caseId().value(),
                ana.participant().value());
        assertEquals(
                1, rows(ana.actor(), "select response_id from keptword.draft").size());
        does(couple.counselor(), () -> cases.reopen(couple.caseId()));
        rows(ana.actor(), write, response.value());
    }

    @Test
    void everythingIsReadForNinetyDaysAndNothingAfterThem() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        AssignmentId given = give(ana, ONCE);
        handIn(ana, given, leadUp("What I wrote", false));
        assertEquals(OwnAccess.Kind.GOES_ON, stay(ana).kind());
        ZonedDateTime before = ZonedDateTime.now(); // where the server is, whose days the database counts

        close(couple);

        OwnAccess stay = stay(ana);
        assertEquals(OwnAccess.Kind.READ_ONLY, stay.kind());
        Instant until = stay.until().orElseThrow();
        assertTrue(
                !until.isBefore(before.plusDays(90).toInstant())
                        && until.isBefore(before.plusDays(91).toInstant()),
                until::toString);
        assertEquals(
                1,
                as(ana.actor(), () -> portal.record(Optional.empty())).lines().size());
        letPass(ana, 89);
        assertEquals(
                1,
                as(ana.actor(), () -> portal.record(Optional.empty())).lines().size());

        letPass(ana, 2);

        assertEquals(OwnAccess.Kind.OVER, stay(ana).kind());
        assertEquals(
                0,
                as(ana.actor(), () -> portal.record(Optional.empty())).lines().size());
        assertThrows(NotFound.class, () -> as(ana.actor(), () -> portal.exercise(given, Optional.empty())));
        assertEquals(List.of(), rows(ana.actor(), "select id from keptword.revision"));
        assertFalse(as(ana.actor(), lines::own).isEmpty(), "the lines to call stay");
        assertEquals(OwnAccess.Kind.READ_ONLY, stay(couple.tom()).kind(), "each for oneself");
    }

    @Test
    void aCaseTakenUpAgainOrAReturnTakesTheEndAway() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        become(ana, ParticipantState.LEFT);
        assertEquals(OwnAccess.Kind.READ_ONLY, stay(ana).kind());
        assertEquals(OwnAccess.Kind.GOES_ON, stay(couple.tom()).kind());
        letPass(ana, 100);
        become(ana, ParticipantState.ACTIVE);
        assertEquals(OwnAccess.Kind.GOES_ON, stay(ana).kind());
        close(couple);
        assertEquals(OwnAccess.Kind.READ_ONLY, stay(ana).kind());
        does(couple.counselor(), () -> cases.reopen(couple.caseId()));
        assertEquals(OwnAccess.Kind.GOES_ON, stay(ana).kind());
        assertEquals(Optional.empty(), stay(couple.tom()).until());
    }

    private OwnAccess stay(Client client) throws Exception {
        return as(client.actor(), reading::stay);
    }
}
