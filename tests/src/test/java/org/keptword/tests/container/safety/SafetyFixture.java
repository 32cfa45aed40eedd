package org.keptword.tests.container.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.keptword.cases.BoundParty;
import org.keptword.cases.Contact;
import org.keptword.cases.ExceptionAbout;
import org.keptword.cases.OrderLiftingService;
import org.keptword.cases.RecordScreening;
import org.keptword.cases.SafetyView;
import org.keptword.cases.ScreeningResult;
import org.keptword.cases.SetContactState;
import org.keptword.promises.Beneficiary;
import org.keptword.promises.MakePromise;
import org.keptword.promises.PromiseHorizon;
import org.keptword.promises.PromiseKind;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseService;
import org.keptword.promises.PromiseSize;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.PromiseTiming;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PromiseId;
import org.keptword.tests.container.CoupleFixture;

/** Base of the tests on what stops joint work, and who lets it go on. */
abstract class SafetyFixture extends CoupleFixture {

    static final String JOINT = "two-views";

    @Inject
    OrderLiftingService liftings;

    @Inject
    PromiseService promises;

    SafetyView.Who who(Client client) throws Exception {
        return who(client, client.practice().counselor());
    }

    SafetyView.Who who(Client client, Actor reader) throws Exception {
        return page(reader, client).people().stream()
                .filter(one -> one.id().equals(client.participant()))
                .findFirst()
                .orElseThrow();
    }

    SafetyView page(Actor reader, Client client) throws Exception {
        return as(reader, () -> flags.page(client.caseId())).view();
    }

    /** What the page of a client's contact would send: the state in force is the one shown. */
    SetContactState stating(Client client, Contact state, String reason) throws Exception {
        return new SetContactState(
                client.participant(),
                who(client).contact().map(SafetyView.ContactLine::id).orElse(null),
                state,
                state.closes() ? BoundParty.BOTH : null,
                "a ground",
                state == Contact.LEGAL_ORDER,
                today(),
                null,
                null,
                state.closes()
                        ? List.of(new SetContactState.Allowed(ExceptionAbout.CHILDREN, "by text, 17 to 18"))
                        : List.of(),
                reason);
    }

    /** Whether it is in force now. */
    boolean state(Client client, Contact state, String reason) throws Exception {
        SetContactState command = stating(client, state, reason);
        return as(client.practice().counselor(), () -> safety.stateContact(client.caseId(), command));
    }

    void screen(Client client, ScreeningResult result) throws Exception {
        RecordScreening command =
                new RecordScreening(client.participant(), result, today(), true, true, true, null, null, null);
        does(client.practice().counselor(), () -> safety.screen(client.caseId(), command));
    }

    PromiseId promise(Client owner, String what) throws Exception {
        PromiseTerms terms = new PromiseTerms(
                what,
                Optional.empty(),
                Beneficiary.PARTNER,
                PromiseSize.SMALL,
                PromiseHorizon.SHORT,
                PromiseKind.ACT,
                PromiseTiming.recurring(PromiseRecurrence.daily(), today(), null, null));
        MakePromise command = new MakePromise(
                owner.actor().person(),
                owner.caseId(),
                terms,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                UUID.randomUUID());
        return as(owner.actor(), () -> promises.make(command));
    }

    static void refused(String key, Executable act) {
        assertEquals(key, assertThrows(DomainRefusal.class, act).key());
    }
}
