package org.keptword.tests.container.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.keptword.cases.Bound;
import org.keptword.cases.Contact;
import org.keptword.cases.ExceptionAbout;
import org.keptword.cases.LiftingService;
import org.keptword.cases.RecordScreening;
import org.keptword.cases.SafetyView;
import org.keptword.cases.ScreeningResult;
import org.keptword.cases.StateContact;
import org.keptword.promises.Beneficiary;
import org.keptword.promises.Horizon;
import org.keptword.promises.MakePromise;
import org.keptword.promises.PromiseKind;
import org.keptword.promises.PromiseService;
import org.keptword.promises.Rule;
import org.keptword.promises.Size;
import org.keptword.promises.Terms;
import org.keptword.promises.Timing;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PromiseId;
import org.keptword.tests.container.CoupleRoom;

/** Ground of the tests on what stops joint work, and who lets it go on. */
abstract class SafetyRoom extends CoupleRoom {

    static final String JOINT = "two-views";

    @Inject
    LiftingService liftings;

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
    StateContact stating(Client client, Contact state, String reason) throws Exception {
        return new StateContact(
                client.participant(),
                who(client).contact().map(SafetyView.ContactLine::id).orElse(null),
                state,
                state.closes() ? Bound.BOTH : null,
                "a ground",
                state == Contact.LEGAL_ORDER,
                today(),
                null,
                null,
                state.closes()
                        ? List.of(new StateContact.Allowed(ExceptionAbout.CHILDREN, "by text, 17 to 18"))
                        : List.of(),
                reason);
    }

    /** Whether it is in force now. */
    boolean state(Client client, Contact state, String reason) throws Exception {
        StateContact command = stating(client, state, reason);
        return as(client.practice().counselor(), () -> safety.stateContact(client.caseId(), command));
    }

    void screen(Client client, ScreeningResult result) throws Exception {
        RecordScreening command =
                new RecordScreening(client.participant(), result, today(), true, true, true, null, null, null);
        does(client.practice().counselor(), () -> safety.screen(client.caseId(), command));
    }

    PromiseId promise(Client owner, String what) throws Exception {
        Terms terms = new Terms(
                what,
                Optional.empty(),
                Beneficiary.PARTNER,
                Size.SMALL,
                Horizon.SHORT,
                PromiseKind.ACT,
                Timing.recurring(Rule.daily(), today(), null, null));
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
