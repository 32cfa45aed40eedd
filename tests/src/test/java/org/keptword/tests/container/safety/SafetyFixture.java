package org.keptword.tests.container.safety;

import jakarta.inject.Inject;
import java.util.List;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.OrderLiftingService;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.SafetyView;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.cases.safety.SetContactState;
import org.keptword.promises.keep.PromiseService;
import org.keptword.shared.Actor;
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
                state.closes() ? SetContactState.BoundParty.BOTH : null,
                "a ground",
                state == Contact.LEGAL_ORDER,
                today(),
                null,
                null,
                state.closes()
                        ? List.of(new SetContactState.Allowed(
                                SetContactState.ExceptionAbout.CHILDREN, "by text, 17 to 18"))
                        : List.of(),
                reason);
    }

    /** Whether it is in force now. */
    boolean state(Client client, Contact state, String reason) throws Exception {
        SetContactState command = stating(client, state, reason);
        return as(client.practice().counselor(), () -> safety.stateContact(client.caseId(), command));
    }

    void screen(Client client, ScreeningResult result) throws Exception {
        RecordScreening command = informed(
                client.practice(),
                client.caseId(),
                new RecordScreening(client.participant(), result, today(), true, true, true, null, null, null));
        does(client.practice().counselor(), () -> screenings.record(client.caseId(), command));
    }
}
