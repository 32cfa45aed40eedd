package org.keptword.web.cases;

import java.time.LocalDate;
import java.util.List;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.SafetyView;
import org.keptword.cases.safety.SetContactState;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.web.shell.PageForm;

/** What is typed about how contact stands for one participant. */
public class ContactForm implements PageForm {

    private static final long serialVersionUID = 1L;

    /** What stays allowed in writing. */
    public final ExceptionTerms exceptions = new ExceptionTerms();

    /** Whether what an order allows stays allowed under another state. */
    public boolean keepsExceptions;

    private boolean order;

    /** The statement the page showed; empty when it showed none. */
    public String replaces;

    public Contact state;
    public SetContactState.BoundParty bound;
    public String ground;

    /** Why a stricter state is lifted. */
    public String reason;

    public boolean documentSeen;
    public LocalDate start;
    public LocalDate end;
    public LocalDate review;

    void take(SafetyView.ContactLine line) {
        replaces = line.id().toString();
        state = line.state() == Contact.NOT_ASKED ? null : line.state();
        bound = line.bound();
        ground = line.ground();
        documentSeen = line.documentSeen();
        end = line.endsOn();
        review = line.reviewOn();
        order = line.state() == Contact.LEGAL_ORDER;
        exceptions.beginWith(line.exceptions());
    }

    /** Whether an order is in force that allows something. */
    public boolean isOrderWithExceptions() {
        return order && exceptions.hasBegun();
    }

    /** Whether a status was chosen, or anything else was said that belongs to one. */
    boolean isBegun() {
        return (state != null && state != Contact.NOT_ASKED)
                || bound != null
                || documentSeen
                || end != null
                || review != null
                || (ground != null && !ground.isBlank())
                || !exceptions.allowed().isEmpty();
    }

    /** What an order allows ends with it unless it is kept; what was changed belongs to the new state. */
    private List<SetContactState.Allowed> allowed() {
        boolean ends = order && state != Contact.LEGAL_ORDER && !keepsExceptions;
        return ends ? exceptions.changed() : exceptions.allowed();
    }

    SetContactState command(ParticipantId of) {
        return new SetContactState(
                of,
                Ids.parse(replaces).orElse(null),
                state,
                bound,
                ground,
                documentSeen,
                start,
                end,
                review,
                allowed(),
                reason);
    }
}
