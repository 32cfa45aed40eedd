package org.keptword.tests.container.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.notes.NoteDraftService;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.SessionService;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.shared.Actor;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.PracticeTest;

class NoteDraftServiceIT extends PracticeTest {

    private static final NoteLocation NOTE = new NoteLocation("held.note");
    private static final String WORDS = "Ana came late.\n\nTom said “I’m sorry” – ¿y ahora? 🙂";

    @Inject
    private NoteDraftService notes;

    @Inject
    private SessionService sessions;

    @Inject
    private PlanningService planning;

    @Inject
    private Database database;

    @Test
    void whatIsTypedComesBackToItsWriterInItsCaseAlone() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        CaseId another = couple(practice);

        NoteDraftService.SavedNoteDraft first =
                keep(practice.counselor(), id, NOTE, NoteDraftService.SavedNoteDraft.NONE, "Ana came late.");
        NoteDraftService.SavedNoteDraft second = keep(practice.counselor(), id, NOTE, first.version(), WORDS);

        NoteDraftService.SavedNoteDraft kept = only(practice, id);
        assertEquals(WORDS, kept.text());
        assertEquals(second.version(), kept.version());
        assertEquals(List.of(), ofCase(practice.counselor(), another));
        assertThrows(NotFound.class, () -> ofCase(practice.colleague(), id));
        assertThrows(
                NotFound.class,
                () -> keep(practice.colleague(), id, NOTE, NoteDraftService.SavedNoteDraft.NONE, "mine"));
        assertThrows(EJBAccessException.class, () -> ofCase(practice.supervisor(), id));
    }

    @Test
    void aPageRenderedForSomebodyElseNeitherReadsNorKeeps() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        Actor counselor = practice.counselor();
        Actor colleague = practice.colleague();

        assertThrows(AnotherPerson.class, () -> as(counselor, () -> notes.ofCase(id, colleague.person())));
        assertThrows(
                AnotherPerson.class,
                () -> as(
                        counselor,
                        () -> notes.keep(new NoteDraftService.SaveNoteDraft(
                                colleague.person(), id, NOTE, NoteDraftService.SavedNoteDraft.NONE, "not mine"))));
        assertEquals(List.of(), ofCase(counselor, id));
    }

    @Test
    void anOlderSaveChangesNothing() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        NoteDraftService.SavedNoteDraft first =
                keep(practice.counselor(), id, NOTE, NoteDraftService.SavedNoteDraft.NONE, "one");
        keep(practice.counselor(), id, NOTE, first.version(), "two");

        assertThrows(StaleState.class, () -> keep(practice.counselor(), id, NOTE, first.version(), "three"));
        assertThrows(
                StaleState.class,
                () -> keep(practice.counselor(), id, NOTE, NoteDraftService.SavedNoteDraft.NONE, "four"));
        assertEquals("two", only(practice, id).text());
    }

    @Test
    void savesOfAnHourAreOneEntryAndTheSameTextIsNoSave() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        int version = keep(practice.counselor(), id, NOTE, NoteDraftService.SavedNoteDraft.NONE, "one")
                .version();
        version = keep(practice.counselor(), id, NOTE, version, "one and two").version();
        assertEquals(1, entries(practice, id));
        database.rows(
                practice.counselor(),
                "update keptword.note_draft set noted_at = noted_at - interval '61 minutes' where case_id = ?",
                id.value());
        assertEquals(
                version,
                keep(practice.counselor(), id, NOTE, version, "one and two").version());
        assertEquals(1, entries(practice, id), "nothing was changed");
        keep(practice.counselor(), id, NOTE, version, "one, two and three");
        assertEquals(2, entries(practice, id));
    }

    private long entries(Practice practice, CaseId id) throws Exception {
        return database.count(
                practice.id(),
                "select count(*) from keptword.audit_entry where act = 'CHANGE' and object_kind = 'note_draft' and case_id = ?",
                id.value());
    }

    @Test
    void aNoteThatWasClearedStaysEmptyForTheNextSave() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        NoteDraftService.SavedNoteDraft first =
                keep(practice.counselor(), id, NOTE, NoteDraftService.SavedNoteDraft.NONE, "one");

        NoteDraftService.SavedNoteDraft cleared = keep(practice.counselor(), id, NOTE, first.version(), "");

        assertEquals("", only(practice, id).text());
        assertEquals(
                "two",
                keep(practice.counselor(), id, NOTE, cleared.version(), "two").text());
    }

    @Test
    void recordingASessionDiscardsWhatWasTypedForItAndALateSaveDoesNotBringItBack() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        NoteDraftService.SavedNoteDraft note =
                keep(practice.counselor(), id, NOTE, NoteDraftService.SavedNoteDraft.NONE, WORDS);
        keep(
                practice.counselor(),
                id,
                new NoteLocation("held.words-0"),
                NoteDraftService.SavedNoteDraft.NONE,
                "A walk each");
        NoteLocation elsewhere = NoteLocation.of("contact", participant(practice, id));
        keep(practice.counselor(), id, elsewhere, NoteDraftService.SavedNoteDraft.NONE, "still being typed");

        hold(practice, id);

        assertEquals(elsewhere, only(practice, id).place());
        assertThrows(StaleState.class, () -> keep(practice.counselor(), id, NOTE, note.version(), WORDS));
    }

    @Test
    void aRefusedRecordingKeepsWhatWasTyped() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        keep(practice.counselor(), id, NOTE, NoteDraftService.SavedNoteDraft.NONE, WORDS);
        hold(practice, id, Instant.now().plus(3, ChronoUnit.DAYS));

        assertEquals(WORDS, only(practice, id).text());
    }

    @Test
    void callingASessionOffDiscardsItsReason() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        SessionId session = as(
                practice.counselor(),
                () -> sessions.plan(
                        new PlanSession(id, Optional.empty(), Instant.now().plus(2, ChronoUnit.DAYS), 50, null)));
        keep(
                practice.counselor(),
                id,
                NoteLocation.of("session", session),
                NoteDraftService.SavedNoteDraft.NONE,
                "They are away");

        PlanningService.CancelSession command =
                new PlanningService.CancelSession(session, 0, false, ByWhom.BOTH, "They are away");
        as(practice.counselor(), () -> planning.cancel(command));

        assertEquals(List.of(), ofCase(practice.counselor(), id));
    }

    @Test
    void aNoteBeyondTheLimitIsRefusedAndAPlaceIsAName() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);

        DomainRefusal refusal = assertThrows(
                DomainRefusal.class,
                () -> keep(
                        practice.counselor(),
                        id,
                        NOTE,
                        NoteDraftService.SavedNoteDraft.NONE,
                        "x".repeat(NoteDraftService.SaveNoteDraft.LONGEST + 1)));

        assertEquals("refusal.cases.textTooLong", refusal.key());
        assertThrows(NotFound.class, () -> new NoteLocation("held.note%"));
    }

    private NoteDraftService.SavedNoteDraft keep(Actor actor, CaseId id, NoteLocation place, int basedOn, String text)
            throws Exception {
        return as(
                actor, () -> notes.keep(new NoteDraftService.SaveNoteDraft(actor.person(), id, place, basedOn, text)));
    }

    private List<NoteDraftService.SavedNoteDraft> ofCase(Actor actor, CaseId id) throws Exception {
        return as(actor, () -> notes.ofCase(id, actor.person()));
    }

    private NoteDraftService.SavedNoteDraft only(Practice practice, CaseId id) throws Exception {
        List<NoteDraftService.SavedNoteDraft> all = ofCase(practice.counselor(), id);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private ParticipantId participant(Practice practice, CaseId id) throws Exception {
        return safety(practice, id).people().get(0).id();
    }

    private void hold(Practice practice, CaseId id) throws Exception {
        Set<ParticipantId> came = Set.of(participant(practice, id));
        does(
                practice.counselor(),
                () -> sessions.hold(held(id, came, Instant.now().minus(1, ChronoUnit.HOURS))));
    }

    private void hold(Practice practice, CaseId id, Instant refused) throws Exception {
        Set<ParticipantId> came = Set.of(participant(practice, id));
        assertThrows(DomainRefusal.class, () -> as(practice.counselor(), () -> sessions.hold(held(id, came, refused))));
    }

    private static HoldSession held(CaseId id, Set<ParticipantId> came, Instant at) {
        return new HoldSession(
                UUID.randomUUID(), id, Optional.empty(), at, 50, came, WORDS, List.of(), Optional.empty());
    }
}
