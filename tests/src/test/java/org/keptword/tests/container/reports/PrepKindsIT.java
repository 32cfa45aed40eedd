package org.keptword.tests.container.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.DecideLine;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.measures.change.PlainChange;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepReport.Joint;
import org.keptword.reports.prep.PrepService;
import org.keptword.reports.prep.PrepStrands;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.NotFound;
import org.keptword.shared.Part;
import org.keptword.shared.SessionId;

/** What each kind of prep report holds, and what never gets into it. Screen and paper are written from the report and nothing else. */
class PrepKindsIT extends PrepFixture {

    /** Never in any kind. */
    private static final List<String> NEVER = List.of("note", "process", "unsent", "private", "self-ana", "report");

    @Test
    void theCounselorAloneReadsBothAndOfTheSafetyPageThatThereIsSomething() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = everything(couple);

        PrepReport report = report(couple, next, PrepFor.COUNSELOR);

        assertEquals(Joint.ON_SEE_SAFETY, report.joint());
        assertHas(report, "canary-words-ana", "canary-words-tom", "canary-agreed-ana", "canary-sealed-ana");
        assertHasNot(report, NEVER);
        PrepStrands strands = report.strands().orElseThrow();
        PrepStrands.Deeds toms = strands.people().get(1).deeds().get(1);
        assertEquals(List.of(0, 1), List.of(toms.kept(), toms.notKept()));
        assertEquals(
                List.of(30.0, 80.0),
                strands.people().get(0).scores().stream()
                        .map(PrepStrands.Score::value)
                        .toList());
    }

    @Test
    void atTheTableStandsOnlyWhatBothMayRead() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = everything(couple);

        PrepReport report = report(couple, next, PrepFor.TABLE);

        assertHas(report, "shared-by-tom", "promise-shown", "We eat together");
        assertHasNot(report, List.of(""));
        assertEquals(Joint.UNSAID, report.joint(), "a flag is nothing for the table");
        assertEquals(Optional.empty(), report.strands());
        assertEquals(List.of(), report.work());
        assertEquals(List.of(), report.suggestions());
        assertEquals(List.of(), report.points());
        assertEquals(List.of(), report.agenda(), "nothing was put on the table");
        assertEquals(
                List.of(PrepReport.Outcome.TO_ASK),
                report.agreements().stream().map(PrepReport.Agreement::outcome).toList());
    }

    @Test
    void onePartnerReadsTheOwnAndWhatIsShownAndNothingElseOfTheOther() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = everything(couple);

        PrepReport anas = report(couple, next, ANA);
        PrepReport toms = report(couple, next, TOM);

        assertHas(anas, "canary-words-ana", "canary-agreed-ana", "canary-sealed-ana", "shared-by-tom", "promise-shown");
        assertHasNot(anas, NEVER);
        assertHasNot(anas, List.of("words-tom", "agreed-tom", "promise-tom"));
        assertFalse(anas.toString().contains(couple.tom().participant().toString())
                && anas.shared().isEmpty());
        assertHas(toms, "canary-words-tom", "canary-agreed-tom");
        assertHasNot(toms, NEVER);
        assertHasNot(toms, List.of("words-ana", "agreed-ana", "sealed-ana"));
        assertEquals(List.of(), toms.shared(), "what Tom shows is shown to Ana");
        for (PrepReport own : List.of(anas, toms)) {
            assertEquals(Joint.UNSAID, own.joint(), "a flag is nothing for one partner");
            assertEquals(1, own.people().size());
            assertEquals(List.of(), own.suggestions());
            assertEquals(List.of(), own.points());
            PrepStrands.Person one = own.strands().orElseThrow().people().get(0);
            assertEquals(List.of(), one.scores(), "numbers of check-ins are for the counselor");
            assertEquals(2, one.changes().size());
            assertTrue(one.deeds().stream().allMatch(deeds -> deeds.asked() == 0), "what was noticed is the other's");
        }
    }

    @Test
    void aClientReadsTheOwnScoresAsHigherLowerOrTheSame() throws Exception {
        Couple couple = atWork(practice());
        SessionId first = plan(couple, Instant.now().plusSeconds(60));
        AssignmentId checkIn = checkIn(couple.ana(), 3);
        held(couple, first, 1);
        SessionId later = plan(couple, Instant.now().plusSeconds(7200));
        answer(couple.ana(), checkIn, 9);

        PrepReport own = report(couple, later, ANA);

        assertEquals(
                List.of(Optional.of(PlainChange.HIGHER), Optional.of(PlainChange.ABOUT_THE_SAME)),
                own.strands().orElseThrow().people().get(0).changes().stream()
                        .map(PrepStrands.Changed::change)
                        .toList());
        assertFalse(own.toString().contains("90.0"), "no number of it");
    }

    /** Lets a planned session have been held a day ago. */
    private void held(Couple couple, SessionId id, int ordinal) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword.session set state = 'HELD', ordinal = ?, starts_at = now() - interval '1 day' where id = ?",
                ordinal,
                id.value());
    }

    @Test
    void whileSharedWorkIsPausedClientsReadTheOneNeutralSentenceAndNothingOfTheOther() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = everything(couple);
        close(couple, couple.ana());

        for (PrepFor whom : List.of(PrepFor.TABLE, ANA, TOM)) {
            PrepReport report = report(couple, next, whom);
            assertEquals(Joint.PAUSED, report.joint());
            assertEquals(List.of(), report.shared());
            assertFalse(report.toString().contains("shared-by-tom") && !whom.equals(TOM), report::toString);
        }
        assertEquals(
                Joint.OFF_SEE_SAFETY, report(couple, next, PrepFor.COUNSELOR).joint());
    }

    @Test
    void ofTheAgendaClientsReadOnlyTheWordsThatWerePutOnTheTable() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = everything(couple);
        for (String words : List.of("How the evenings go", CANARY + "for-me")) {
            does(couple.counselor(), () -> agenda.add(couple.caseId(), next, words, UUID.randomUUID()));
        }
        AgendaLine told = report(couple, next, PrepFor.COUNSELOR).agenda().stream()
                .filter(line -> line.matter().equals(new AgendaLine.Content.Own("How the evenings go")))
                .findFirst()
                .orElseThrow();
        does(
                couple.counselor(),
                () -> agenda.decide(new DecideLine(
                        couple.caseId(), next, told.topic(), told.version(), DecideLine.Action.ON_TABLE)));

        for (PrepFor whom : List.of(PrepFor.TABLE, ANA, TOM)) {
            assertEquals(
                    List.of(new AgendaLine.Content.Own("How the evenings go")),
                    report(couple, next, whom).agenda().stream()
                            .map(AgendaLine::matter)
                            .toList());
        }
        assertHas(report(couple, next, PrepFor.COUNSELOR), "canary-for-me");
    }

    @Test
    void whatWasTakenBackIsGoneFromLaterReports() throws Exception {
        Couple couple = atWork(practice());
        var share = askWhole(couple, committed(couple.tom(), "shared-by-tom"));
        agree(couple.tom(), share);
        does(couple.counselor(), () -> sharing.show(share));
        SessionId next = plan(couple, Instant.now().plusSeconds(3600));
        assertHas(report(couple, next, PrepFor.TABLE), "shared-by-tom");

        does(couple.tom().actor(), () -> shares.takeBack(couple.tom().actor().person(), share));

        assertEquals(List.of(), report(couple, next, PrepFor.TABLE).shared());
        assertEquals(List.of(), report(couple, next, ANA).shared());
    }

    @Test
    void aSessionWithOneIsForTheCounselorAndThisOneAndTheOtherLearnsNothingOfIt() throws Exception {
        Couple couple = atWork(practice());
        hold(couple, 60 * 48, "note", List.of());
        SessionId alone = planWith(couple, couple.tom());
        PrepService.PrepPage page = as(couple.counselor(), () -> prep.read(alone, PrepFor.COUNSELOR, false));

        assertEquals(
                List.of(PrepFor.COUNSELOR, TOM),
                page.choices().stream().map(PrepService.PrepPage.Choice::whom).toList());
        for (PrepFor none : List.of(PrepFor.TABLE, ANA)) {
            assertThrows(NotFound.class, () -> as(couple.counselor(), () -> prep.read(alone, none, false)));
            assertThrows(NotFound.class, () -> as(couple.counselor(), () -> prep.export(alone, none, false)));
        }
        held(couple, alone, 2);
        SessionId next = plan(couple, Instant.now().plusSeconds(7200));
        assertEquals(3, report(couple, next, PrepFor.COUNSELOR).session().place());
        assertEquals(3, report(couple, next, TOM).session().place());
        for (PrepFor whom : List.of(PrepFor.TABLE, ANA)) {
            PrepReport report = report(couple, next, whom);
            assertEquals(2, report.session().place());
            assertFalse(report.toString().contains(alone.toString()), "of the session with the other nothing is told");
        }
    }

    @Test
    void whenAPartnerHasLeftThereIsNoTableAndNothingForTheOneWhoLeft() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = everything(couple);
        ParticipantService.ChangeParticipant left = new ParticipantService.ChangeParticipant(
                couple.tom().participant(), "Tom", Part.NOT_SAID, ParticipantState.LEFT, null);
        does(couple.counselor(), () -> participants.change(couple.caseId(), left));

        PrepService.PrepPage page = as(couple.counselor(), () -> prep.read(next, PrepFor.COUNSELOR, true));

        assertEquals(
                List.of(PrepFor.COUNSELOR, ANA),
                page.choices().stream().map(PrepService.PrepPage.Choice::whom).toList());
        assertEquals(1, page.report().work().size());
        for (PrepFor none : List.of(PrepFor.TABLE, TOM)) {
            assertThrows(NotFound.class, () -> as(couple.counselor(), () -> prep.read(next, none, false)));
        }
        assertEquals(List.of(), report(couple, next, ANA).shared(), "with nobody there nothing is shared");
    }

    private void close(Couple couple, Client client) throws Exception {
        UUID before = safety(couple.practice(), couple.caseId()).people().stream()
                .filter(who -> who.id().equals(client.participant()))
                .findFirst()
                .orElseThrow()
                .contact()
                .orElseThrow()
                .id();
        contact(client, Contact.PAUSED, before);
    }

    private static void assertHas(PrepReport report, String... words) {
        for (String word : words) {
            assertTrue(report.toString().contains(word), () -> word + " is missing in " + report);
        }
    }

    private static void assertHasNot(PrepReport report, List<String> words) {
        for (String word : words) {
            assertFalse(report.toString().contains(CANARY + word), () -> CANARY + word + " is in " + report);
        }
    }
}
