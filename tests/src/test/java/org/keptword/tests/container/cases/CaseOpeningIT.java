package org.keptword.tests.container.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.gate.Gate;
import org.keptword.cases.opening.CaseDraftService;
import org.keptword.cases.opening.CaseDraftService.SaveCaseDraft;
import org.keptword.cases.opening.CaseDraftService.SavedCaseDraft;
import org.keptword.cases.opening.CaseOpeningService;
import org.keptword.cases.opening.OpenWholeCase;
import org.keptword.cases.opening.OpenWholeCase.Client;
import org.keptword.cases.opening.OpenedCase;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.SafetyView;
import org.keptword.cases.safety.SafetyView.ToDo;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.cases.safety.SetContactState;
import org.keptword.shared.Actor;
import org.keptword.shared.Aim;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.PracticeTest;

class CaseOpeningIT extends PracticeTest {

    private static final String TEXT = "[[\"first\",\"Maya\",null],[\"A-finding\",\"said “no” – ¿y ahora? 🙂\",null]]";
    private static final LocalDate TODAY = LocalDate.now(ZONE);

    @Inject
    private CaseOpeningService opening;

    @Inject
    private CaseDraftService drafts;

    @Inject
    private Database database;

    @Test
    void everythingKnownOfACoupleIsRecordedByOneAct() throws Exception {
        Practice practice = practice();
        assertTrue(as(practice.counselor(), opening::isFirst));

        OpenedCase opened = open(practice, couple(whole("Maya", Part.HURT), whole("Theo", Part.HURTING), true));

        assertEquals(
                List.of("Maya", "Theo"),
                opened.codes().stream().map(OpenedCase.ClientCode::name).toList());
        assertEquals(
                2,
                opened.codes().stream().map(one -> one.code().code()).distinct().count());
        SafetyView page = safety(practice, opened.id());
        assertTrue(page.gate().isOpen(), () -> "as after the same acts one by one: " + page.gate());
        assertTrue(page.header().jointWork());
        assertEquals(List.of(), page.toDo());
        SafetyView.Who maya = page.people().get(0);
        assertEquals(Part.HURT, maya.part());
        assertEquals("maya@example.org", maya.sheet().email());
        assertTrue(maya.isConsented());
        assertEquals(ScreeningResult.NO_CONCERN, maya.screening().orElseThrow().result());
        assertEquals(Contact.OPEN, maya.contact().orElseThrow().state());
        assertTrue(page.header().nextSession().isPresent(), "the first session");
        assertFalse(as(practice.counselor(), opening::isFirst));
    }

    @Test
    void whatIsSkippedIsListedUntilItIsDone() throws Exception {
        Practice practice = practice();

        OpenedCase opened = open(practice, couple(Client.named("Maya"), Client.named(" "), false));

        assertEquals(List.of(), opened.codes());
        SafetyView page = safety(practice, opened.id());
        assertEquals(1, page.people().size());
        assertFalse(page.gate().isOpen());
        assertEquals(
                List.of(ToDo.CONSENT, ToDo.SCREENING, ToDo.CONTACT, ToDo.SHEET, ToDo.CODE, ToDo.SECOND),
                page.toDo().stream().map(SafetyView.Step::what).toList());
    }

    @Test
    void anIndividualCaseTakesNothingOfASecondClient() throws Exception {
        Practice practice = practice();

        OpenedCase opened = open(
                practice,
                new OpenWholeCase(
                        UUID.randomUUID(),
                        CaseMode.INDIVIDUAL,
                        Aim.UNDECIDED,
                        null,
                        whole("Maya", Part.NOT_SAID),
                        Optional.of(whole("Theo", Part.NOT_SAID)),
                        Optional.empty(),
                        true));

        assertEquals(1, opened.codes().size());
        assertEquals(1, safety(practice, opened.id()).people().size());
    }

    @Test
    void dangerClosesJointWorkWhateverElseIsRecorded() throws Exception {
        Practice practice = practice();
        Client inDanger = client(
                "Theo", screening(ScreeningResult.DANGER, true), contact(Contact.OPEN, List.of()), Part.NOT_SAID);

        OpenedCase opened = open(practice, couple(whole("Maya", Part.NOT_SAID), inDanger, Optional.empty(), false));

        Gate gate = safety(practice, opened.id()).gate();
        assertEquals(List.of(new Gate.Ground(PartnerSlot.B, Gate.Why.SCREENING_DANGER)), gate.grounds());
    }

    @Test
    void aRefusalNamesItsPartAndLeavesNothingBehind() throws Exception {
        Practice practice = practice();
        Client maya = whole("Maya", Part.HURT);
        Function<ParticipantId, SetContactState> open = contact(Contact.OPEN, List.of());
        Function<ParticipantId, RecordScreening> fine = screening(ScreeningResult.NO_CONCERN, true);

        refused(practice, "B.name", "refusal.cases.nameMissing", maya, whole(" ", Part.NOT_SAID), false);
        refused(
                practice,
                "B.screening",
                "refusal.cases.screeningNotAlone",
                maya,
                client("Theo", screening(ScreeningResult.NO_CONCERN, false), open, Part.NOT_SAID),
                false);
        refused(
                practice,
                "B.screening",
                "refusal.cases.screeningWithoutResult",
                maya,
                client("Theo", screening(ScreeningResult.NOT_DONE, true), open, Part.NOT_SAID),
                false);
        refused(
                practice,
                "B.contact",
                "refusal.cases.contactWithoutStatus",
                maya,
                client("Theo", fine, contact(Contact.NOT_ASKED, List.of()), Part.NOT_SAID),
                false);
        refused(
                practice,
                "B.contact",
                "refusal.cases.boundMissing",
                maya,
                client("Theo", fine, contact(Contact.LEGAL_ORDER, List.of()), Part.NOT_SAID),
                false);
        refused(
                practice,
                "session",
                "refusal.sessions.seeSafety",
                maya,
                client("Theo", fine, contact(Contact.ASKED_NOT_TO, List.of()), Part.NOT_SAID),
                false);
        refused(practice, "A.sheet", "refusal.cases.noAddress", withAddress("nowhere"), Client.named("Theo"), false);
        refused(
                practice,
                "A.consent",
                "refusal.cases.dateAhead",
                new Client(
                        "Maya",
                        Part.NOT_SAID,
                        Optional.empty(),
                        Optional.of(TODAY.plusDays(2)),
                        Optional.empty(),
                        Optional.empty()),
                Client.named("Theo"),
                false);
        refusedWithoutSession(
                practice,
                "B.code",
                "refusal.cases.keptApart",
                maya,
                client("Theo", fine, contact(Contact.ASKED_NOT_TO, List.of()), Part.NOT_SAID));
        assertTrue(as(practice.counselor(), opening::isFirst), "nothing was opened");
        assertEquals(
                List.of(),
                database.rows(practice.counselor(), "select id from keptword.case_draft where opened_as is not null"));
    }

    @Test
    void withoutACrisisLineTheCaseIsOpenedWithoutCodesOnly() throws Exception {
        Practice practice = practiceWithoutLines();

        DomainRefusal refusal = assertThrows(
                DomainRefusal.class, () -> open(practice, couple(Client.named("Maya"), Client.named("Theo"), true)));

        assertEquals(Optional.of("A.code"), refusal.part());
        open(practice, couple(Client.named("Maya"), Client.named("Theo"), false));
    }

    @Test
    void thePageThatIsSentTwiceOpensOneCase() throws Exception {
        Practice practice = practice();
        OpenWholeCase command = couple(Client.named("Maya"), Client.named("Theo"), true);

        OpenedCase first = open(practice, command);
        OpenedCase again = open(practice, command);

        assertFalse(first.before());
        assertTrue(again.before());
        assertEquals(first.id(), again.id());
        assertEquals(List.of(), again.codes());
        assertEquals(1L, database.count(practice.id(), "select count(*) from keptword.cases"));
        OpenedCase ofColleague = as(practice.colleague(), () -> opening.open(command));
        assertFalse(ofColleague.before(), "the key is each counselor's own");
    }

    @Test
    void aDraftComesBackToItsWriterAloneAndGoesWhenTheCaseIsOpened() throws Exception {
        Practice practice = practice();
        Practice elsewhere = practice();
        OpenWholeCase command = couple(Client.named("Maya"), Client.named("Theo"), false);
        UUID key = command.key();
        SavedCaseDraft saved = keep(practice.counselor(), key, SavedCaseDraft.NONE, TEXT);

        assertEquals(TEXT, read(practice.counselor(), key).text());
        assertEquals(
                List.of("Maya & Theo"),
                as(practice.counselor(), drafts::unfinished).stream()
                        .map(CaseDraftService.UnfinishedCase::names)
                        .toList());
        for (Actor other : List.of(practice.colleague(), elsewhere.counselor())) {
            assertEquals(SavedCaseDraft.NONE, read(other, key).version());
            assertEquals(List.of(), as(other, drafts::unfinished));
        }
        for (Actor other : List.of(practice.colleague(), practice.supervisor(), practice.manager())) {
            assertTrue(database.hides(other, "case_draft"), other.role().name());
        }
        for (Actor other : List.of(practice.supervisor(), practice.manager(), practice.job())) {
            assertThrows(EJBAccessException.class, () -> as(other, drafts::unfinished));
            assertThrows(EJBAccessException.class, () -> as(other, () -> opening.open(command)));
        }

        OpenedCase opened = open(practice, command);

        SavedCaseDraft after = read(practice.counselor(), key);
        assertEquals("", after.text());
        assertTrue(after.ended());
        assertEquals(Optional.of(opened.id()), after.openedAs());
        assertEquals(List.of(), as(practice.counselor(), drafts::unfinished));
        assertThrows(StaleState.class, () -> keep(practice.counselor(), key, after.version(), TEXT));
        assertThrows(StaleState.class, () -> keep(practice.counselor(), key, saved.version(), TEXT));
        assertEquals(
                List.of(),
                database.rows(
                        practice.counselor(),
                        "select id from keptword.case_draft where text is not null or names is not null"));
    }

    @Test
    void anOlderSaveOfADraftChangesNothingAndADiscardedOneIsGone() throws Exception {
        Practice practice = practice();
        UUID key = UUID.randomUUID();
        SavedCaseDraft first = keep(practice.counselor(), key, SavedCaseDraft.NONE, TEXT);
        keep(practice.counselor(), key, first.version(), "[]");

        assertThrows(StaleState.class, () -> keep(practice.counselor(), key, first.version(), TEXT));
        assertThrows(StaleState.class, () -> keep(practice.counselor(), key, SavedCaseDraft.NONE, TEXT));
        assertEquals("[]", read(practice.counselor(), key).text());
        assertThrows(
                AnotherPerson.class,
                () -> as(
                        practice.counselor(),
                        () -> drafts.read(key, practice.colleague().person())));
        assertRefused(
                "refusal.cases.textTooLong",
                () -> keep(practice.counselor(), key, 1, "x".repeat(SaveCaseDraft.LONGEST + 1)));

        does(practice.colleague(), () -> drafts.discard(key));
        assertEquals("[]", read(practice.counselor(), key).text(), "nobody else discards it");
        does(practice.counselor(), () -> drafts.discard(key));
        assertTrue(read(practice.counselor(), key).ended());
        assertEquals("", read(practice.counselor(), key).text());
    }

    @Test
    void theClientsOfACaseAreToldToThoseWhoReachIt() throws Exception {
        Practice practice = practice();
        OpenedCase opened = open(practice, couple(Client.named("Maya"), Client.named("Theo"), false));

        assertEquals(
                2, as(practice.supervisor(), () -> opening.clients(opened.id())).size());
        assertThrows(NotFound.class, () -> as(practice.colleague(), () -> opening.clients(opened.id())));
        Actor elsewhere = practice().counselor();
        assertThrows(NotFound.class, () -> as(elsewhere, () -> opening.clients(opened.id())));
    }

    private OpenedCase open(Practice practice, OpenWholeCase command) throws Exception {
        return as(practice.counselor(), () -> opening.open(command));
    }

    private SavedCaseDraft keep(Actor actor, UUID key, int basedOn, String text) throws Exception {
        return as(actor, () -> drafts.keep(new SaveCaseDraft(actor.person(), key, basedOn, "Maya & Theo", text)));
    }

    private SavedCaseDraft read(Actor actor, UUID key) throws Exception {
        return as(actor, () -> drafts.read(key, actor.person()));
    }

    private void refused(Practice practice, String part, String key, Client first, Client second, boolean codes) {
        refused(practice, part, key, couple(first, second, codes));
    }

    private void refusedWithoutSession(Practice practice, String part, String key, Client first, Client second) {
        refused(practice, part, key, couple(first, second, Optional.empty(), true));
    }

    private void refused(Practice practice, String part, String key, OpenWholeCase command) {
        DomainRefusal refusal = assertThrows(DomainRefusal.class, () -> open(practice, command), part);
        assertEquals(
                List.of(part, key),
                Stream.of(refusal.part().orElse(""), refusal.key()).toList());
    }

    private static OpenWholeCase couple(Client first, Client second, boolean codes) {
        return couple(
                first,
                second,
                Optional.of(new OpenWholeCase.Session(null, TODAY.plusDays(3), LocalTime.of(10, 0), 50)),
                codes);
    }

    private static OpenWholeCase couple(
            Client first, Client second, Optional<OpenWholeCase.Session> session, boolean codes) {
        return new OpenWholeCase(
                UUID.randomUUID(), CaseMode.COUPLE, Aim.REPAIR, null, first, Optional.of(second), session, codes);
    }

    private static Client whole(String name, Part role) {
        return client(name, screening(ScreeningResult.NO_CONCERN, true), contact(Contact.OPEN, List.of()), role);
    }

    private static Client withAddress(String email) {
        return new Client(
                "Maya",
                Part.NOT_SAID,
                Optional.of(() -> new ContactSheet(email, null, null, true, false, false, false, null)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Client client(
            String name,
            Function<ParticipantId, RecordScreening> screening,
            Function<ParticipantId, SetContactState> contact,
            Part role) {
        return new Client(
                name,
                role,
                Optional.of(() -> new ContactSheet(
                        name.strip().toLowerCase(java.util.Locale.ROOT) + "@example.org",
                        null,
                        null,
                        true,
                        false,
                        false,
                        false,
                        null)),
                Optional.of(TODAY),
                Optional.of(screening),
                Optional.of(contact));
    }

    private static Function<ParticipantId, RecordScreening> screening(ScreeningResult result, boolean alone) {
        return who ->
                new RecordScreening(who, result, TODAY, alone, true, true, null, Set.of(), null, null, null, null);
    }

    private static Function<ParticipantId, SetContactState> contact(
            Contact state, List<SetContactState.Allowed> exceptions) {
        return who -> new SetContactState(who, null, state, null, null, false, TODAY, null, null, exceptions);
    }
}
