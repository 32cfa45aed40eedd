package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.SafetyService;
import org.keptword.cases.safety.SetContactState;
import org.keptword.web.shell.Shell;

/** The form that says how contact stands for one participant; it begins with what is in force. */
@Named
@RequestScoped
public class ContactBacking {

    @Inject
    SafetyBacking page;

    @Inject
    SafetyService safety;

    @Inject
    Shell shell;

    private final ContactForm form = new ContactForm();

    @PostConstruct
    void load() {
        form.start = shell.dates().today();
        page.getWho().contact().ifPresent(form::take);
    }

    public void save() {
        boolean inForce =
                safety.stateContact(page.id(), form.command(page.getWho().id()));
        page.done(
                inForce ? "cases.contact.done" : "cases.lifting.asked-done",
                page.getWho().name());
    }

    public List<Contact> getStates() {
        return List.of(Contact.OPEN, Contact.PAUSED, Contact.ASKED_NOT_TO, Contact.LEGAL_ORDER);
    }

    public SetContactState.BoundParty[] getBounds() {
        return SetContactState.BoundParty.values();
    }

    public ContactForm getForm() {
        return form;
    }
}
