package org.keptword.tests.container.endings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.access.OwnAccess;
import org.keptword.cases.closing.SplitService;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.SafetyView;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.ChangeAssignments;
import org.keptword.homework.assign.HomeworkChangeService;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.keep.PromisePage;
import org.keptword.reports.summary.ClosingService;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.NotFound;
import org.keptword.shared.Part;
import org.keptword.shared.ResponseId;

/** A couple's case becomes two of one client each, and neither shows anything of the other. */
class SplitIT extends EndingFixture {

    @Inject
    private SplitService splitting;

    @Inject
    private HomeworkChangeService changes;

    @Inject
    private ClosingService closings;

    @Test
    void thePreviewCountsWhatGoesWhere() throws Exception {
        Couple couple = atWork(practice());
        fill(couple);
        SplitService.SplitPreview preview = as(couple.counselor(), () -> splitting.preview(couple.caseId()));
        assertTrue(preview.splittable());
        SplitService.SplitPreview.Own ana = preview.people().get(0);
        assertEquals(List.of(1, 1, 1), List.of(ana.responses(), ana.open(), ana.promises()), "handed in is not open");
        assertEquals(new SplitService.SplitPreview.Joint(1, 1, 1, 0, 0), preview.joint());
        assertFalse(
                as(couple.practice().supervisor(), () -> splitting.preview(couple.caseId()))
                        .splittable(),
                "only the counselor whose case it is");
    }

    @Test
    void whatIsOpenIsCountedAsWhereTheCaseIsClosed() throws Exception {
        Couple couple = atWork(practice());
        fill(couple);
        give(couple.ana(), "journal");
        give(couple.tom(), "journal");
        give(couple.tom(), "boundaries", AssignmentRequest.Placement.QUEUE);
        AssignmentId paused = give(couple.tom(), "own-life");
        does(
                couple.counselor(),
                () -> changes.change(new ChangeAssignments(
                        couple.caseId(), List.of(paused), ChangeAssignments.Act.PAUSE, null, null)));

        SplitService.SplitPreview preview = as(couple.counselor(), () -> splitting.preview(couple.caseId()));

        List<Integer> open = preview.people().stream()
                .map(SplitService.SplitPreview.Own::open)
                .toList();
        assertEquals(List.of(2, 1), open);
        assertEquals(
                List.of(0, 2),
                preview.people().stream()
                        .map(SplitService.SplitPreview.Own::waiting)
                        .toList(),
                "one is queued, one paused");
        assertTrue(as(couple.counselor(), () -> closings.read(couple.caseId()))
                .ends()
                .contains(new ClosingService.ClosingPage.Ends(ClosingService.ClosingPage.What.WORK, 3)));
    }

    @Test
    void whatIsSharedCountsOnlyWhileThePartnerCanReadIt() throws Exception {
        Couple couple = atWork(practice());
        show(couple, couple.tom(), promise(couple.tom(), "I make the coffee"));
        assertEquals(List.of(1, 1), shared(couple));

        String joint = "update keptword.case_gate set joint_open = ? where case_id = ?";
        database.run(couple.practice().id(), joint, false, couple.caseId().value());
        assertEquals(List.of(0, 0), shared(couple), "couple exercises are paused");
        database.run(couple.practice().id(), joint, true, couple.caseId().value());
        assertEquals(List.of(1, 1), shared(couple));

        database.run(
                couple.practice().id(),
                "update keptword.participant set state = 'PAUSED' where id = ?",
                couple.ana().participant().value());
        assertEquals(List.of(0, 0), shared(couple), "the partner pauses");
    }

    /** How many shared texts splitting and closing the case would end. */
    private List<Integer> shared(Couple couple) throws Exception {
        return List.of(
                as(couple.counselor(), () -> splitting.preview(couple.caseId()))
                        .joint()
                        .shared(),
                as(couple.counselor(), () -> closings.read(couple.caseId())).ends().stream()
                        .filter(one -> one.what() == ClosingService.ClosingPage.What.SHARES)
                        .mapToInt(ClosingService.ClosingPage.Ends::count)
                        .sum());
    }

    @Test
    void eachClientFindsTheOwnRecordWholeAndNothingOfTheOther() throws Exception {
        Couple couple = atWork(practice());
        ResponseId hers = fill(couple);
        ResponseId his = handIn(couple.tom(), give(couple.tom(), ONCE), leadUp("His", false));
        List<Object> before = revisions(couple);

        List<CaseId> parts = split(couple);

        assertEquals(before, revisions(couple), "what was handed in is untouched");
        assertEquals(2, parts.size());
        assertEquals(
                OwnAccess.Kind.GOES_ON, as(couple.ana().actor(), reading::stay).kind());
        assertEquals(
                1,
                as(couple.ana().actor(), () -> portal.record(Optional.empty())).lines().stream()
                        .filter(line -> line.revisions() > 0)
                        .count());
        AssignmentId given = new AssignmentId(database.id(
                couple.practice().id(), "select assignment_id from keptword.response where id = ?", hers.value()));
        assertEquals(
                1,
                as(couple.ana().actor(), () -> portal.exercise(given, Optional.empty()))
                        .revisions()
                        .size());
        assertRefused(
                "refusal.access.placeEnded",
                () -> as(
                        couple.ana().actor(),
                        () -> answers.handIn(handing(couple.ana(), given, 1, leadUp("New", false)))));
        PromisePage page = as(couple.ana().actor(), promises::page);
        assertEquals(
                List.of("Sleep by eleven"),
                page.running().stream().map(one -> one.terms().what()).toList());
        assertEquals(
                List.of(parts.get(0)),
                page.places().stream()
                        .filter(PromisePage.Place::open)
                        .map(PromisePage.Place::id)
                        .toList());

        assertEquals(
                parts.get(0),
                new CaseId(database.id(
                        couple.practice().id(),
                        "select f.case_id from keptword.risk_flag f where f.response_id = ?",
                        report(couple.ana(), "yes", "By chance").value())),
                "a report on a contact reaches the counselor in the case that goes on");

        for (int i : List.of(0, 1)) {
            CaseId part = parts.get(i);
            String other = i == 0 ? "Tom" : "Ana";
            SafetyView view = safety(couple.practice(), part);
            assertEquals(CaseMode.INDIVIDUAL, view.header().mode());
            assertEquals(1, view.people().size());
            assertFalse(view.toString().contains(other), view::toString);
            assertFalse(as(couple.counselor(), () -> homework.homework(part, Optional.empty()))
                    .toString()
                    .contains(other));
        }
        assertThrows(NotFound.class, () -> as(couple.tom().actor(), () -> portal.exercise(given, Optional.empty())));
        assertEquals(
                his,
                response(
                        couple.tom(),
                        new AssignmentId(database.id(
                                couple.practice().id(),
                                "select assignment_id from keptword.response where id = ?",
                                his.value()))));
    }

    @Test
    void whatStandsOnTheSafetyPageGoesAlongAndTheAgreementIsGivenAnew() throws Exception {
        Couple couple = atWork(practice());
        does(
                couple.counselor(),
                () -> participants.seePart(couple.caseId(), couple.ana().participant(), Part.HURT));
        does(
                couple.counselor(),
                () -> participants.confirmSheet(
                        couple.caseId(),
                        couple.ana().participant(),
                        new ContactSheet("ana@example.org", null, null, true, false, false, false, null)));

        CaseId part = split(couple).get(0);

        SafetyView.Who ana = safety(couple.practice(), part).people().get(0);
        assertEquals(Part.HURT, ana.part());
        assertEquals("ana@example.org", ana.sheet().email());
        assertEquals(Contact.OPEN, ana.contact().orElseThrow().state());
        assertEquals(ScreeningResult.NO_CONCERN, ana.screening().orElseThrow().result());
        assertFalse(ana.isConsented());
        Client alone =
                new Client(couple.practice(), part, ana.id(), couple.ana().actor());
        assertRefused("refusal.homework.noConsent", () -> give(alone, ONCE));
        does(couple.counselor(), () -> participants.recordConsent(part, ana.id(), today()));
        AssignmentId given = give(alone, ONCE);
        handIn(alone, given, leadUp("In the new case", false));
        SplitService.SplitPreview linked = as(couple.counselor(), () -> splitting.preview(part));
        assertEquals(Optional.of(couple.caseId()), linked.earlier().map(SplitService.SplitPreview.Linked::id));
        assertEquals(
                2,
                as(couple.counselor(), () -> splitting.preview(couple.caseId()))
                        .later()
                        .size());
    }

    /** The decision on a concern goes along as it was made: what, when and by whom. */
    @Test
    void aDecisionOnAConcernStillSaysWhoDecided() throws Exception {
        Couple couple = atWork(practice());
        RecordScreening concern = new RecordScreening(
                couple.ana().participant(),
                ScreeningResult.CONCERN,
                today(),
                true,
                true,
                true,
                "Shouting",
                Decision.GO_ON,
                "Seen alone, long past");
        does(couple.counselor(), () -> screenings.record(couple.caseId(), concern));
        CaseId part = split(couple).get(0);
        String decided = "select decision || ' ' || decided_on || ' ' || decided_by from keptword.screening"
                + " where case_id = ? and result = 'CONCERN'";
        List<Object> before =
                database.rows(couple.practice().id(), decided, couple.caseId().value());
        assertEquals(List.of("GO_ON " + today() + " " + couple.counselor().personValue()), before);
        assertEquals(before, database.rows(couple.practice().id(), decided, part.value()));
    }

    @Test
    void theCoupleEndsInTheClosedCase() throws Exception {
        Couple couple = atWork(practice());
        fill(couple);
        split(couple);
        assertEquals(
                List.of("CLOSED"),
                database.rows(
                        couple.practice().id(),
                        "select state from keptword.cases where id = ?",
                        couple.caseId().value()));
        assertEquals(
                0L,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.promise where case_id = ? and state <> 'ENDED'",
                        couple.caseId().value()));
        assertEquals(
                0L,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.session where case_id = ? and state = 'PLANNED'",
                        couple.caseId().value()));
        assertRefused("refusal.cases.closed", () -> split(couple));
    }

    @Test
    void whoHasLeftGetsNoCaseAndWhoPausesGoesOnPausing() throws Exception {
        Couple couple = atWork(practice());
        become(couple.tom(), ParticipantState.LEFT);
        become(couple.ana(), ParticipantState.PAUSED);
        List<CaseId> parts = split(couple);
        assertEquals(1, parts.size());
        assertEquals(
                ParticipantState.PAUSED,
                safety(couple.practice(), parts.get(0)).people().get(0).state());
        assertEquals(
                OwnAccess.Kind.READ_ONLY,
                as(couple.tom().actor(), reading::stay).kind());
    }

    @Test
    void afterTheSplitTheOtherIsStillKnownByNameAsTheOneNotToBeContacted() throws Exception {
        Couple couple = atWork(practice());
        CaseId part = split(couple).get(0);
        SafetyView.Who who = safety(couple.practice(), part).people().get(0);
        Client ana = new Client(couple.practice(), part, who.id(), couple.ana().actor());
        contact(ana, Contact.ASKED_NOT_TO, who.contact().orElseThrow().id());
        promise(ana, "Call Tom on Sunday", PromiseTerms.Beneficiary.ONESELF);
        promise(ana, "Call Ben on Sunday", PromiseTerms.Beneficiary.ONESELF);
        PromisePage page = as(ana.actor(), promises::page);
        assertEquals(1, page.waiting().size());
        assertEquals(
                List.of("Call Ben on Sunday"),
                page.running().stream().map(one -> one.terms().what()).toList());
    }

    private List<CaseId> split(Couple couple) throws Exception {
        return as(couple.counselor(), () -> splitting.split(couple.caseId()));
    }

    private List<Object> revisions(Couple couple) throws Exception {
        return database.rows(
                couple.practice().id(),
                "select md5(r::text) from keptword.revision r where case_id = ? order by 1",
                couple.caseId().value());
    }

    /** A piece handed in, another begun, promises, a session with both and one ahead. */
    private ResponseId fill(Couple couple) throws Exception {
        ResponseId hers = handIn(couple.ana(), give(couple.ana(), ONCE), leadUp("Hers", false));
        give(couple.ana(), "own-life");
        promise(couple.ana(), "Sleep by eleven", PromiseTerms.Beneficiary.ONESELF);
        promise(couple.tom(), "I make the coffee", PromiseTerms.Beneficiary.PARTNER);
        hold(couple, 60, "Both of us", List.of());
        plan(couple, Instant.now().plusSeconds(86_400));
        return hers;
    }
}
