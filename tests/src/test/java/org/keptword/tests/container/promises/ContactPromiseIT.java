package org.keptword.tests.container.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keptword.cases.safety.Contact;
import org.keptword.promises.PromiseSubject;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.decide.CasePromises;
import org.keptword.promises.keep.PromisePage;
import org.keptword.sessions.HoldSession;

/** While contact is closed a promise whose words ask for contact waits for the counselor, whomever it is for; nothing else does. */
class ContactPromiseIT extends PromiseFixture {

    private static final String CONTACT = "I write to her every evening";

    @ParameterizedTest
    @EnumSource(names = {"LEGAL_ORDER", "ASKED_NOT_TO", "PAUSED"})
    void underAClosedGateItWaitsForTheCounselor(Contact state) throws Exception {
        Couple couple = atWork(practice());
        turn(couple, couple.tom(), state);
        make(couple.ana(), CONTACT, PromiseTerms.Beneficiary.ONESELF);
        make(couple.ana(), "Le mando un mensaje cada noche", PromiseTerms.Beneficiary.CHILDREN);
        make(couple.ana(), "Call Tom about the kitchen", PromiseTerms.Beneficiary.HOUSEHOLD);
        make(couple.ana(), "I will not write to her", PromiseTerms.Beneficiary.ONESELF);
        make(couple.ana(), "Sleep by eleven", PromiseTerms.Beneficiary.ONESELF);

        PromisePage page = page(couple.ana());
        assertEquals(3, page.waiting().size());
        assertEquals(List.of("I will not write to her", "Sleep by eleven"), running(page));
        assertEquals(2, page.days().today().size(), "nobody is asked about what waits");
        CasePromises.Line line = list(couple).people().get(0).waiting().stream()
                .filter(one -> one.terms().what().equals(CONTACT))
                .findFirst()
                .orElseThrow();
        assertEquals(Set.of(PromiseSubject.CONTACT), line.about());
        does(couple.counselor(), () -> desk.approve(line.id()));
        assertTrue(running(page(couple.ana())).contains(CONTACT), "the counselor looked at it");
    }

    @Test
    void theOtherIsKnownByEveryNameAndNothingElseOfThemIsTold() throws Exception {
        Couple couple = atWork(practice());
        turn(couple, couple.tom(), Contact.LEGAL_ORDER);
        database.run(
                couple.practice().id(),
                "update keptword.person set name = 'Thómas Ünal' where id = ?",
                couple.tom().actor().personValue());
        for (String naming :
                List.of("Call Tom on Sunday", "RING THOMAS", "Escribir a Tóm cada noche", "Visit Ünal's")) {
            make(couple.ana(), naming, PromiseTerms.Beneficiary.ONESELF);
        }
        for (String other : List.of("Call Ben on Sunday", "Ring Ana", "Tom is no longer on my mind")) {
            make(couple.ana(), other, PromiseTerms.Beneficiary.ONESELF);
        }
        PromisePage page = page(couple.ana());
        assertEquals(4, page.waiting().size(), () -> running(page).toString());
        assertEquals(3, page.running().size());

        String asked = "select word from keptword.names_of_others(?, 'tom ben ana') word";
        UUID ana = couple.ana().participant().value();
        assertEquals(List.of("tom"), database.rows(couple.ana().actor(), asked, ana));
        assertEquals(List.of(), database.rows(couple.tom().actor(), asked, ana), "of a place that is not one's own");
        Couple elsewhere = atWork(practice());
        assertEquals(List.of(), database.rows(elsewhere.ana().actor(), asked, ana));
        assertEquals(List.of(), database.rows(elsewhere.counselor(), asked, ana));
    }

    @Test
    void whileContactIsOpenItBeginsAtOnce() throws Exception {
        Couple couple = atWork(practice());
        make(couple.ana(), CONTACT, PromiseTerms.Beneficiary.ONESELF);
        assertEquals(List.of(CONTACT), running(page(couple.ana())));
        make(couple.ana(), CONTACT + " and give you my password", PromiseTerms.Beneficiary.ONESELF);
        assertEquals(1, page(couple.ana()).waiting().size(), "what may serve control waits all the same");
        make(couple.ana(), "I give myself a new password", PromiseTerms.Beneficiary.ONESELF);
        make(couple.ana(), "I share my location", PromiseTerms.Beneficiary.CHILDREN);
        assertEquals(1, page(couple.ana()).waiting().size(), "only what is promised to the partner can serve control");
    }

    @Test
    void whatRanRestsOnceContactClosesUntilTheCounselorLetsItGoOn() throws Exception {
        Couple couple = atWork(practice());
        make(couple.ana(), CONTACT, PromiseTerms.Beneficiary.ONESELF);
        make(couple.ana(), "Sleep by eleven", PromiseTerms.Beneficiary.ONESELF);
        turn(couple, couple.tom(), Contact.ASKED_NOT_TO);
        assertEquals(
                List.of("Sleep by eleven"),
                page(couple.ana()).days().today().stream()
                        .map(day -> day.terms().what())
                        .toList());
        CasePromises.Line line = list(couple).people().get(0).running().stream()
                .filter(one -> one.terms().what().equals(CONTACT))
                .findFirst()
                .orElseThrow();
        assertTrue(line.paused() && line.isRestingForContact());
        does(couple.counselor(), () -> desk.resume(line.id()));
        turn(couple, couple.tom(), Contact.LEGAL_ORDER);
        assertFalse(
                list(couple).people().get(0).running().stream()
                        .filter(one -> one.id().equals(line.id()))
                        .findFirst()
                        .orElseThrow()
                        .paused(),
                "what the counselor let go on goes on while contact stays closed");
    }

    @Test
    void whatIsAgreedInSessionWaitsTooAndWhatTheCounselorEntersBegins() throws Exception {
        Couple couple = atWork(practice());
        turn(couple, couple.tom(), Contact.ASKED_NOT_TO);
        hold(
                couple,
                60,
                "A calm hour",
                List.of(new HoldSession.Agreed(
                        null,
                        Optional.of(new HoldSession.AgreedPromise(
                                "ONESELF", "SMALL", today(), null, Optional.of("FREQ=DAILY"))),
                        Set.of(couple.ana().participant()),
                        CONTACT)));
        assertEquals(1, page(couple.ana()).waiting().size());
        enter(couple, couple.ana(), "Call her school about the trip", PromiseTerms.Beneficiary.CHILDREN);
        assertEquals(List.of("Call her school about the trip"), running(page(couple.ana())));
    }

    private static List<String> running(PromisePage page) {
        return page.running().stream().map(line -> line.terms().what()).sorted().toList();
    }
}
