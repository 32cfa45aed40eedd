package org.keptword.tests.container.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.access.OwnAccess;
import org.keptword.cases.caseload.ReviewDaysService;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.PortalService;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.review.ReviewService;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ResponseId;

/**
 * A contact can be reported in every state, to the counselor alone, as long as the work goes on. Whoever has left has no counselor who would read
 * it: no report is offered that only seems to reach somebody, and every page says that nobody reads and whom to call instead.
 */
class ReportEverywhereIT extends SafetyFixture {

    @Inject
    ReviewDaysService reading;

    @FunctionalInterface
    private interface Ground {
        void in(Couple couple) throws Exception;
    }

    @Test
    void itIsOpenWhateverStandsOnTheSafetyPage() throws Exception {
        Map<String, Ground> all = new LinkedHashMap<>();
        all.put("open", c -> {});
        for (Contact contact : Contact.values()) {
            if (contact != Contact.OPEN) {
                all.put("contact " + contact, c -> state(c.ana(), contact, null));
                all.put("contact of the other " + contact, c -> state(c.tom(), contact, null));
            }
        }
        for (ScreeningResult result : ScreeningResult.values()) {
            if (result != ScreeningResult.NOT_DONE) {
                all.put("screening " + result, c -> screen(c.ana(), result));
            }
        }
        all.put("participant paused", c -> become(c.ana(), ParticipantState.PAUSED));
        for (ParticipantState away : new ParticipantState[] {ParticipantState.PAUSED, ParticipantState.LEFT}) {
            all.put("the other " + away, c -> become(c.tom(), away));
        }
        all.put(
                "consent taken back",
                c -> does(
                        c.counselor(),
                        () -> participants.withdrawConsent(c.caseId(), c.ana().participant())));
        all.put("a told no", c -> handIn(c.ana(), give(c.ana(), "contact-log"), contactLog("asked-not-to")));
        for (Map.Entry<String, Ground> one : all.entrySet()) {
            Couple couple = atWork(practice());
            one.getValue().in(couple);
            assertReports(one.getKey(), couple);
        }
    }

    @Test
    void itIsOpenBeforeAnythingWasAskedOrScreened() throws Exception {
        Practice practice = practice();
        var id = couple(practice);
        Couple couple = new Couple(practice, id, join(practice, id, 0), join(practice, id, 1));
        assertReports("a new case", couple);
    }

    @Test
    void whoHasLeftIsToldThatNobodyReadsInsteadOfWritingToNobody() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = home(couple.ana().actor()).contactReport().orElseThrow();
        become(couple.ana(), ParticipantState.LEFT);
        assertEquals(Optional.empty(), home(couple.ana().actor()).contactReport());
        ExerciseView page = as(couple.ana().actor(), () -> portal.exercise(id, Optional.empty()));
        assertEquals(ResponseStatus.CLOSED, page.status(), "an address kept from before takes nothing");
        assertThrows(
                DomainRefusal.class,
                () -> as(couple.ana().actor(), () -> answers.save(draft(couple.ana(), id, 0, "page", "{}"))));
        assertEquals(
                OwnAccess.Kind.READ_ONLY,
                as(couple.ana().actor(), reading::stay).kind());
        become(couple.ana(), ParticipantState.ACTIVE);
        assertReports("back again", couple);
    }

    private void assertReports(String standing, Couple couple) throws Exception {
        AssignmentId id = home(couple.ana().actor()).contactReport().orElseThrow();
        ExerciseView page = as(couple.ana().actor(), () -> portal.exercise(id, Optional.empty()));
        assertTrue(page.status().isWritable(), standing);
        assertFalse(page.heading().paused(), standing);
        assertTrue(page.heading().intro().in(Locale.ENGLISH).contains("court"), "it says first who can ask for it");
        assertFalse(page.readers().choices().contains(Disclosure.SHAREABLE), standing);
        assertFalse(page.readers().choices().contains(Disclosure.SELF), standing);
        ResponseId piece = report(couple.ana(), "no", "canary-report");
        assertTrue(
                as(couple.counselor(), () -> flags.page(couple.caseId())).flags().stream()
                        .anyMatch(flag -> piece.value().equals(flag.response())),
                standing);
        String tom = home(couple.tom().actor()).toString()
                + as(couple.tom().actor(), () -> portal.record(Optional.empty()))
                + as(couple.tom().actor(), shares::page);
        assertEquals(-1, tom.indexOf("canary"), standing);
    }

    @Test
    void aSafetyPlanIsMadeAndChangedInEveryStateAndReachesTheCounselorAlone() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        state(ana, Contact.LEGAL_ORDER, null);
        PortalService.SafetyPlan none = as(ana.actor(), portal::safetyPlan);
        assertEquals(Optional.empty(), none.current());
        AssignmentId first = none.next().orElseThrow();
        ResponseId made = handIn(ana, first, plan("canary-plan one"));
        PortalService.SafetyPlan plan = as(ana.actor(), portal::safetyPlan);
        assertEquals(first, plan.current().orElseThrow().assignment());
        AssignmentId second = plan.next().orElseThrow();
        assertFalse(second.equals(first));
        ExerciseView begun = as(ana.actor(), () -> portal.exercise(second, Optional.empty()));
        assertTrue(begun.status().isWritable());
        assertTrue(
                begun.page().clean().json().toString().contains("canary-plan one"), "it begins with the last version");
        as(ana.actor(), () -> answers.save(draft(ana, second, 0, "page", plan("canary-plan two"))));
        PortalService.SafetyPlan changing = as(ana.actor(), portal::safetyPlan);
        assertEquals(first, changing.current().orElseThrow().assignment(), "until the change is handed in");
        assertEquals(Optional.of(second), changing.next());
        ResponseId changed = handIn(ana, second, plan("canary-plan two"));
        List<ReviewService.SafetyPlanLine> read = as(couple.counselor(), () -> reviews.safetyPlans(couple.caseId()));
        assertEquals(
                List.of(changed.value()),
                read.stream().map(ReviewService.SafetyPlanLine::response).toList());
        assertTrue(read(couple.counselor(), made).toString().contains("canary-plan one"), "the first stays as it was");
        assertTrue(read(couple.counselor(), changed).toString().contains("canary-plan two"));
        String staff = as(couple.counselor(), () -> homework.homework(couple.caseId(), Optional.empty()))
                .toString();
        assertEquals(-1, staff.indexOf("safety-plan"), "on no list of homework");
        String tom = home(couple.tom().actor()).toString()
                + as(couple.tom().actor(), portal::safetyPlan)
                + as(couple.tom().actor(), () -> portal.record(Optional.empty()))
                + as(couple.tom().actor(), shares::page);
        assertEquals(-1, tom.indexOf("canary"));
        become(ana, ParticipantState.LEFT);
        PortalService.SafetyPlan over = as(ana.actor(), portal::safetyPlan);
        assertEquals(second, over.current().orElseThrow().assignment(), "it stays readable");
        assertEquals(Optional.empty(), over.next(), "and is not sent to nobody");
    }

    private static String plan(String signs) {
        return "{\"warning\": {\"signs\": \"" + signs + "\"}}";
    }

    private void become(Client client, ParticipantState state) throws Exception {
        does(client.practice().counselor(), () -> participants.become(client.caseId(), client.participant(), state));
    }
}
