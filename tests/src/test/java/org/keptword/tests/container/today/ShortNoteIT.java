package org.keptword.tests.container.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keptword.cases.notes.NoteDraftService;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.goals.GoalService;
import org.keptword.notices.ShortNoteService;
import org.keptword.notices.ShortNotes;
import org.keptword.progress.OwnProgressService;
import org.keptword.promises.keep.PromiseService;
import org.keptword.shared.Actor;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.tests.container.CoupleFixture;

/** A few words of the counselor on one client's first page. */
class ShortNoteIT extends CoupleFixture {

    private static final String WORDS = "canary-note for you";

    @Inject
    private ShortNoteService notes;

    @Inject
    private NoteDraftService drafts;

    @Inject
    private PromiseService promises;

    @Inject
    private GoalService goals;

    @Inject
    private OwnProgressService progress;

    private UUID write(Client client, String words) throws Exception {
        return write(client, words, UUID.randomUUID());
    }

    private UUID write(Client client, String words, UUID idempotencyKey) throws Exception {
        ShortNoteService.WriteShortNote command =
                new ShortNoteService.WriteShortNote(idempotencyKey, client.caseId(), client.participant(), words);
        return as(client.practice().counselor(), () -> notes.write(command));
    }

    private List<ShortNotes.CurrentShortNote> standing(Client client) throws Exception {
        return as(client.actor(), homes::home).notes();
    }

    private ShortNoteService.CaseShortNotes.Written line(Couple couple, UUID note) throws Exception {
        return as(couple.counselor(), () -> notes.ofCase(couple.caseId())).notes().stream()
                .filter(one -> one.id().equals(note))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itStandsOnTheFirstPageUntilItIsMarkedAsReadAndStaysToBeReadAgain() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        UUID note = write(ana, "  " + WORDS + " ");
        ShortNotes.CurrentShortNote seen = standing(ana).get(0);
        assertEquals(WORDS, seen.text());
        assertEquals(couple.counselor().name(), seen.writtenBy());
        assertTrue(line(couple, note).isUnread());
        assertEquals(List.of(), as(ana.actor(), notes::earlier));

        does(ana.actor(), () -> notes.read(ana.actor().person(), note));
        does(ana.actor(), () -> notes.read(ana.actor().person(), note));

        assertEquals(List.of(), standing(ana));
        assertEquals(WORDS, as(ana.actor(), notes::earlier).get(0).text());
        assertTrue(line(couple, note).readAt().isPresent());
        DomainRefusal late =
                assertThrows(DomainRefusal.class, () -> does(couple.counselor(), () -> notes.takeBack(note)));
        assertEquals("refusal.today.noteReadAlready", late.key());
    }

    @Test
    void untilItIsReadItCanBeTakenBackAndIsGoneForTheClient() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        UUID note = write(ana, WORDS);
        does(couple.counselor(), () -> notes.takeBack(note));
        does(couple.counselor(), () -> notes.takeBack(note));

        assertEquals(List.of(), standing(ana));
        assertThrows(
                NotFound.class,
                () -> does(ana.actor(), () -> notes.read(ana.actor().person(), note)));
        assertEquals(List.of(), as(ana.actor(), notes::earlier));
        assertEquals(List.of(0L), database.rows(ana.actor(), "select count(*) from keptword.short_note"));
        assertTrue(line(couple, note).takenBackAt().isPresent());
        assertEquals("", line(couple, note).text());
    }

    @Test
    void thePartnerHearsNothingOfIt() throws Exception {
        Couple couple = atWork(practice());
        Client tom = couple.tom();
        UUID note = write(couple.ana(), WORDS);
        UUID read = write(couple.ana(), WORDS + " again");
        does(couple.ana().actor(), () -> notes.read(couple.ana().actor().person(), read));
        for (Callable<?> page : List.<Callable<?>>of(
                homes::home,
                notes::earlier,
                () -> portal.record(Optional.empty()),
                promises::page,
                shares::page,
                shares::news,
                goals::own,
                progress::own)) {
            String seen = as(tom.actor(), page).toString();
            assertFalse(seen.contains("canary") || seen.contains(note.toString()), seen);
        }
        assertEquals(List.of(0L), database.rows(tom.actor(), "select count(*) from keptword.short_note"));
        assertThrows(
                NotFound.class,
                () -> does(tom.actor(), () -> notes.read(tom.actor().person(), note)));
        assertTrue(line(couple, note).isUnread());
    }

    @Test
    void itIsAllowedHoweverContactStands() throws Exception {
        Couple couple = atWork(practice());
        UUID before = safety(couple.practice(), couple.caseId())
                .people()
                .get(0)
                .contact()
                .orElseThrow()
                .id();
        contact(couple.ana(), Contact.LEGAL_ORDER, before);
        write(couple.ana(), WORDS);
        assertEquals(1, standing(couple.ana()).size());
    }

    @ParameterizedTest
    @CsvSource({"INVITED, noteNoAccount", "PAUSED, notePaused", "LEFT, noteLeft"})
    void thereIsNoneForSomebodyWithoutAFirstPageOfTheCase(ParticipantState state, String refusal) throws Exception {
        Couple couple = atWork(practice());
        database.run(
                couple.practice().id(),
                "update keptword.participant set state = ? where id = ?",
                state.name(),
                couple.ana().participant().value());
        DomainRefusal refused = assertThrows(DomainRefusal.class, () -> write(couple.ana(), WORDS));
        assertEquals("refusal.today." + refusal, refused.key());
        assertEquals(
                0,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.short_note where practice_id = ?",
                        couple.practice().id().value()));
        write(couple.tom(), WORDS);
    }

    @Test
    void aClosedCaseAnEmptyNoteAndATooLongOneAreRefused() throws Exception {
        Couple couple = atWork(practice());
        assertEquals(
                "refusal.today.noteNoWords",
                assertThrows(DomainRefusal.class, () -> write(couple.ana(), " \n "))
                        .key());
        assertEquals(
                "refusal.today.noteTooLong",
                assertThrows(
                                DomainRefusal.class,
                                () -> write(couple.ana(), "a".repeat(ShortNoteService.WriteShortNote.LONGEST + 1)))
                        .key());
        write(couple.ana(), "🙂".repeat(ShortNoteService.WriteShortNote.LONGEST / 2));
        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));
        assertEquals(
                "refusal.cases.closed",
                assertThrows(DomainRefusal.class, () -> write(couple.ana(), WORDS))
                        .key());
    }

    @Test
    void theSameAttemptIsOneNoteAndTheTypedWordsAreRecorded() throws Exception {
        Couple couple = atWork(practice());
        Actor counselor = couple.counselor();
        NoteLocation place = new NoteLocation("short-note." + couple.ana().participant() + ".text");
        as(
                counselor,
                () -> drafts.keep(new NoteDraftService.SaveNoteDraft(
                        counselor.person(), couple.caseId(), place, NoteDraftService.SavedNoteDraft.NONE, "typing")));
        UUID idempotencyKey = UUID.randomUUID();
        UUID first = write(couple.ana(), WORDS, idempotencyKey);
        assertEquals(first, write(couple.ana(), WORDS, idempotencyKey));
        assertEquals(1, standing(couple.ana()).size());
        assertEquals(List.of(), as(counselor, () -> drafts.ofCase(couple.caseId(), counselor.person())));
    }

    @Test
    void wordsChangedAfterAnAttemptThatArrivedAreANoteOfTheirOwn() throws Exception {
        Couple couple = atWork(practice());
        UUID idempotencyKey = UUID.randomUUID();
        write(couple.ana(), "See you Tuesday", idempotencyKey);
        write(couple.ana(), "See you Tuesday at nine", idempotencyKey);
        write(couple.ana(), "See you Tuesday at nine", idempotencyKey);
        assertEquals(
                List.of("See you Tuesday", "See you Tuesday at nine"),
                standing(couple.ana()).stream()
                        .map(ShortNotes.CurrentShortNote::text)
                        .toList());
    }

    @Test
    void aSupervisorReadsAndAnotherPersonMarksNothing() throws Exception {
        Couple couple = atWork(practice());
        UUID note = write(couple.ana(), WORDS);
        ShortNoteService.CaseShortNotes read = as(couple.practice().supervisor(), () -> notes.ofCase(couple.caseId()));
        assertFalse(read.header().mayWork());
        assertEquals(WORDS, read.notes().get(0).text());
        assertThrows(EJBAccessException.class, () -> does(couple.practice().supervisor(), () -> notes.takeBack(note)));
        assertThrows(
                AnotherPerson.class,
                () -> does(
                        couple.ana().actor(),
                        () -> notes.read(couple.tom().actor().person(), note)));
        assertThrows(NotFound.class, () -> does(couple.practice().colleague(), () -> notes.takeBack(note)));
    }
}
