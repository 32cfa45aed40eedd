package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.keptword.cases.BoundParty;
import org.keptword.cases.Contact;
import org.keptword.cases.SafetyService;
import org.keptword.cases.SafetyView;
import org.keptword.cases.SetContactState;
import org.keptword.shared.Ids;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.Shell;

/** The form that says how contact stands for one participant; it begins with what is in force. */
@Named
@RequestScoped
public class ContactBacking {

    private static final List<Contact> STATES =
            List.of(Contact.OPEN, Contact.PAUSED, Contact.ASKED_NOT_TO, Contact.LEGAL_ORDER);

    @Inject
    SafetyBacking page;

    @Inject
    SafetyService safety;

    @Inject
    Shell shell;

    private final ExceptionTerms exceptions = new ExceptionTerms();
    private final Form form = new Form();

    @PostConstruct
    void load() {
        form.start = shell.dates().today();
        page.getWho().contact().ifPresent(this::beginWith);
    }

    private void beginWith(SafetyView.ContactLine line) {
        form.replaces = line.id().toString();
        form.state = line.state() == Contact.NOT_ASKED ? null : line.state();
        form.bound = line.bound();
        form.ground = line.ground();
        form.documentSeen = line.documentSeen();
        form.end = line.endsOn();
        form.review = line.reviewOn();
        exceptions.beginWith(line.exceptions());
    }

    public void save() {
        UUID before = Ids.parse(form.replaces).orElse(null);
        boolean inForce = safety.stateContact(
                page.id(),
                new SetContactState(
                        page.getWho().id(),
                        before,
                        form.state,
                        form.bound,
                        form.ground,
                        form.documentSeen,
                        form.start,
                        form.end,
                        form.review,
                        exceptions.allowed(),
                        form.reason));
        page.done(
                inForce ? "cases.contact.done" : "cases.lifting.asked-done",
                page.getWho().name());
    }

    public List<Contact> getStates() {
        return STATES;
    }

    public BoundParty[] getBounds() {
        return BoundParty.values();
    }

    /** What stays allowed in writing. */
    public ExceptionTerms getExceptions() {
        return exceptions;
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public String replaces;
        public Contact state;
        public BoundParty bound;
        public String ground;
        /** Why a stricter state is lifted. */
        public String reason;

        public boolean documentSeen;
        public LocalDate start;
        public LocalDate end;
        public LocalDate review;
    }
}
