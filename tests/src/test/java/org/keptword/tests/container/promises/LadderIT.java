package org.keptword.tests.container.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.cases.safety.Contact;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.keep.PromisePage;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.NotFound;
import org.keptword.shared.PromiseId;

/** What becomes of ladders and space plans that are handed in. */
class LadderIT extends PromiseFixture {

    private static final String LADDER = "promise-ladder";

    @Test
    void eachRowBecomesAPromiseOnceHoweverOftenItIsHandedIn() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), LADDER);
        handIn(couple.ana(), id, ladder(own("aaaa0001", "Walk"), partner("bbbb0001", "Call at noon")));
        assertEquals(List.of("Walk", "Call at noon"), running(couple.ana()));
        does(
                couple.ana().actor(),
                () -> answers.takeBack(
                        id, Optional.empty(), couple.ana().actor().person()));
        handIn(
                couple.ana(),
                id,
                ladder(
                        own("aaaa0001", "Walk far") + ", " + own("aaaa0002", "Sleep"),
                        partner("bbbb0001", "Call at noon")));
        assertEquals(List.of("Walk", "Call at noon", "Sleep"), running(couple.ana()));
        assertEquals(List.of(), page(couple.tom()).running());
        assertEquals(3, list(couple).people().get(0).running().size());
    }

    @Test
    void whatItsAuthorKeepsToOneselfBecomesNoPromiseForAnybody() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), LADDER);
        does(
                couple.ana().actor(),
                () -> answers.disclose(
                        id, Optional.empty(), couple.ana().actor().person(), Disclosure.SELF));
        handIn(couple.ana(), id, ladder(own("aaaa0001", "Walk"), partner("bbbb0001", "Call at noon")));
        assertEquals(
                0,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.promise where case_id = ?",
                        couple.caseId().value()));
        assertTrue(list(couple).people().get(0).running().isEmpty());
    }

    @Test
    void underAClosedGateOnlyTheOwnRowsBecomePromises() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = give(couple.ana(), LADDER);
        String json = ladder(own("aaaa0001", "Walk"), partner("bbbb0001", "Call at noon"));
        as(couple.ana().actor(), () -> answers.save(draft(couple.ana(), id, 0, "page", json)));
        turn(couple, couple.tom(), Contact.PAUSED);
        handIn(couple.ana(), id, json);
        assertEquals(List.of("Walk"), running(couple.ana()));
    }

    @Test
    void aRowThatMayServeControlWaits() throws Exception {
        Couple couple = atWork(practice());
        handIn(
                couple.ana(),
                give(couple.ana(), LADDER),
                ladder(own("aaaa0001", "Walk"), partner("bbbb0001", "You can have my password")));
        assertEquals(List.of("Walk"), running(couple.ana()));
        assertEquals(1, list(couple).people().get(0).waiting().size());
    }

    @Test
    void aSpacePlanLetsPromisesTowardsTheOtherRestUntilContactIsStatedOpen() throws Exception {
        Couple couple = atWork(practice());
        make(couple.ana(), "Call at noon", PromiseTerms.Beneficiary.PARTNER);
        make(couple.ana(), "Sleep", PromiseTerms.Beneficiary.ONESELF);
        planSpace(couple.ana());
        assertEquals(
                List.of("Sleep"),
                page(couple.ana()).days().today().stream()
                        .map(day -> day.terms().what())
                        .toList());
        turn(couple, couple.ana(), Contact.OPEN);
        assertTrue(page(couple.ana()).running().stream().noneMatch(PromisePage.Line::resting));
    }

    @Test
    void whileAPlanForSpaceLastsThePartnerIsNotAsked() throws Exception {
        Couple couple = atWork(practice());
        PromiseId promise = make(couple.tom(), "Call at noon", PromiseTerms.Beneficiary.PARTNER);
        show(couple, couple.tom(), promise);
        assertEquals(1, page(couple.ana()).asked().size());
        planSpace(couple.tom());
        assertEquals(List.of(), page(couple.ana()).asked());
        assertThrows(
                NotFound.class,
                () -> does(
                        couple.ana().actor(),
                        () -> promises.notice(couple.ana().actor().person(), promise, today(), NoticeKind.NOTICED)));
        turn(couple, couple.tom(), Contact.OPEN);
        assertEquals(List.of(), page(couple.ana()).asked(), "nor about a day on which it lasted");
        database.run(
                couple.practice().id(),
                "update keptword.promise_shown set space_since = now() - interval '5 days', space_until = now() - interval '3 days'"
                        + " where promise_id = ?",
                promise.value());
        assertEquals(1, page(couple.ana()).asked().size(), "and again once it is over");
    }

    @Test
    void norIsSomebodyAskedDuringTheOwnPlanOrAboutWhatIsShownMeanwhile() throws Exception {
        Couple couple = atWork(practice());
        PromiseId toAna = make(couple.tom(), "Call at noon", PromiseTerms.Beneficiary.PARTNER);
        show(couple, couple.tom(), toAna);
        planSpace(couple.ana());
        assertEquals(List.of(), page(couple.ana()).asked());

        PromiseId toTom = make(couple.ana(), "Cook on Sundays", PromiseTerms.Beneficiary.PARTNER);
        show(couple, couple.ana(), toTom);
        assertEquals(List.of(), page(couple.tom()).asked());
    }

    /** A plan for space that begins today and has no end. */
    private void planSpace(Client client) throws Exception {
        handIn(
                client,
                give(client, "space-plan"),
                "{\"time\": {\"start\": \"" + today() + "\", \"end-known\": \"open\"},"
                        + " \"contact\": {\"contact-allowed\": [{\"code\": \"none\"}]}}");
    }

    private List<String> running(Client client) throws Exception {
        return page(client).running().stream().map(line -> line.terms().what()).toList();
    }

    private static String ladder(String own, String partner) {
        return "{\"own\": {\"own-promises\": [" + own + "]}, \"for-partner\": {\"partner-promises\": [" + partner
                + "]}}";
    }

    private static String own(String row, String what) {
        return "{\"_id\": \"" + row + "\", \"own-what\": \"" + what
                + "\", \"own-for-whom\": \"self\", \"own-rhythm\": \"daily\"}";
    }

    private static String partner(String row, String what) {
        return "{\"_id\": \"" + row + "\", \"partner-what\": \"" + what + "\", \"partner-rhythm\": \"daily\"}";
    }
}
