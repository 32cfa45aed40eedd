package org.keptword.web.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.SafetyView;
import org.keptword.cases.safety.SetContactState;
import org.keptword.shared.ParticipantId;

/** What an order allows ends with the order, unless the counselor says that it stays. */
class ContactFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final String CHILDREN = "by text, 17 to 18";

    @Test
    void theExceptionsOfAnOrderAreNotTakenOverToAnotherState() {
        for (Contact other : List.of(Contact.OPEN, Contact.PAUSED, Contact.ASKED_NOT_TO)) {
            ContactForm form = begun(Contact.LEGAL_ORDER);
            assertTrue(form.isOrderWithExceptions());
            form.state = other;
            assertEquals(List.of(), terms(form), other.name());
        }
    }

    @Test
    void theyStayWhereTheCounselorKeepsThemOrTheOrderStays() {
        ContactForm kept = begun(Contact.LEGAL_ORDER);
        kept.state = Contact.ASKED_NOT_TO;
        kept.keepsExceptions = true;
        assertEquals(List.of(CHILDREN), terms(kept));

        assertEquals(List.of(CHILDREN), terms(begun(Contact.LEGAL_ORDER)));
    }

    @Test
    void whatIsChangedBelongsToTheNewState() {
        ContactForm form = begun(Contact.LEGAL_ORDER);
        form.state = Contact.PAUSED;
        form.exceptions.setMoney("by e-mail");
        assertEquals(List.of("by e-mail"), terms(form));

        form.exceptions.setChildren("by text, at any hour");
        assertEquals(List.of("by text, at any hour", "by e-mail"), terms(form));
    }

    @Test
    void withoutAnOrderNothingIsTakenAway() {
        ContactForm form = begun(Contact.PAUSED);
        form.state = Contact.ASKED_NOT_TO;
        assertFalse(form.isOrderWithExceptions());
        assertEquals(List.of(CHILDREN), terms(form));
    }

    private static List<String> terms(ContactForm form) {
        return form.command(new ParticipantId(UUID.randomUUID())).exceptions().stream()
                .map(SetContactState.Allowed::terms)
                .toList();
    }

    /** The form as the page shows it while a state with one exception is in force. */
    private static ContactForm begun(Contact state) {
        ContactForm form = new ContactForm();
        form.start = DAY;
        form.take(new SafetyView.ContactLine(
                UUID.randomUUID(),
                state,
                SetContactState.BoundParty.BOTH,
                null,
                true,
                DAY.minusDays(30),
                null,
                null,
                null,
                "Ruth",
                Instant.EPOCH,
                List.of(new SafetyView.ExceptionLine(SetContactState.ExceptionAbout.CHILDREN, CHILDREN))));
        return form;
    }
}
