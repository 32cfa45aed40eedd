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
import org.keptword.cases.NoteDraftService;
import org.keptword.cases.NoteLocation;
import org.keptword.cases.SaveNoteDraft;
import org.keptword.cases.SavedNoteDraft;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.CancelSession;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.PlanSession;
import org.keptword.sessions.PlanningService;
import org.keptword.sessions.SessionService;
import org.keptword.shared.Actor;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;
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

    @Test
    void whatIsTypedComesBackToItsWriterInItsCaseAlone() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        CaseId another = couple(practice);

        SavedNoteDraft first = keep(practice.counselor(), id, NOTE, SavedNoteDraft.NONE, "Ana came late.");
        SavedNoteDraft second = keep(practice.counselor(), id, NOTE, first.version(), WORDS);

        SavedNoteDraft kept = only(practice, id);
        assertEquals(WORDS, kept.text());
        assertEquals(second.version(), kept.version());
        assertEquals(List.of(), ofCase(practice.counselor(), another));
        assertThrows(NotFound.class, () -> ofCase(practice.colleague(), id));
        assertThrows(NotFound.class, () -> keep(practice.colleague(), id, NOTE, SavedNoteDraft.NONE, "mine"));
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
                        () -> notes.keep(
                                new SaveNoteDraft(colleague.person(), id, NOTE, SavedNoteDraft.NONE, "not mine"))));
        assertEquals(List.of(), ofCase(counselor, id));
    }

    @Test
    void anOlderSaveChangesNothing() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        SavedNoteDraft first = keep(practice.counselor(), id, NOTE, SavedNoteDraft.NONE, "one");
        keep(practice.counselor(), id, NOTE, first.version(), "two");

        assertThrows(StaleState.class, () -> keep(practice.counselor(), id, NOTE, first.version(), "three"));
        assertThrows(StaleState.class, () -> keep(practice.counselor(), id, NOTE, SavedNoteDraft.NONE, "four"));
        assertEquals("two", only(practice, id).text());
    }

    @Test
    void aNoteThatWasClearedStaysEmptyForTheNextSave() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        SavedNoteDraft first = keep(practice.counselor(), id, NOTE, SavedNoteDraft.NONE, "one");

        SavedNoteDraft cleared = keep(practice.counselor(), id, NOTE, first.version(), "");

        assertEquals("", only(practice, id).text());
        assertEquals(
                "two",
                keep(practice.counselor(), id, NOTE, cleared.version(), "two").text());
    }

    @Test
    void recordingASessionDiscardsWhatWasTypedForItAndALateSaveDoesNotBringItBack() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        SavedNoteDraft note = keep(practice.counselor(), id, NOTE, SavedNoteDraft.NONE, WORDS);
        keep(practice.counselor(), id, new NoteLocation("held.words-0"), SavedNoteDraft.NONE, "A walk each");
        NoteLocation elsewhere = NoteLocation.of("contact", participant(practice, id));
        keep(practice.counselor(), id, elsewhere, SavedNoteDraft.NONE, "still being typed");

        hold(practice, id);

        assertEquals(elsewhere, only(practice, id).place());
        assertThrows(StaleState.class, () -> keep(practice.counselor(), id, NOTE, note.version(), WORDS));
    }

    @Test
    void aRefusedRecordingKeepsWhatWasTyped() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        keep(practice.counselor(), id, NOTE, SavedNoteDraft.NONE, WORDS);
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
        keep(practice.counselor(), id, NoteLocation.of("session", session), SavedNoteDraft.NONE, "They are away");

        CancelSession command = new CancelSession(session, 0, false, ByWhom.BOTH, "They are away");
        as(practice.counselor(), () -> planning.cancel(command));

        assertEquals(List.of(), ofCase(practice.counselor(), id));
    }

    @Test
    void aNoteBeyondTheLimitIsRefusedAndAPlaceIsAName() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);

        DomainRefusal refusal = assertThrows(
                DomainRefusal.class,
                () -> keep(practice.counselor(), id, NOTE, SavedNoteDraft.NONE, "x".repeat(SaveNoteDraft.LONGEST + 1)));

        assertEquals("refusal.cases.textTooLong", refusal.key());
        assertThrows(NotFound.class, () -> new NoteLocation("held.note%"));
    }

    private SavedNoteDraft keep(Actor actor, CaseId id, NoteLocation place, int basedOn, String text) throws Exception {
        return as(actor, () -> notes.keep(new SaveNoteDraft(actor.person(), id, place, basedOn, text)));
    }

    private List<SavedNoteDraft> ofCase(Actor actor, CaseId id) throws Exception {
        return as(actor, () -> notes.ofCase(id, actor.person()));
    }

    private SavedNoteDraft only(Practice practice, CaseId id) throws Exception {
        List<SavedNoteDraft> all = ofCase(practice.counselor(), id);
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
