package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.cases.ContactSheet;
import org.keptword.cases.ParticipantService;
import org.keptword.web.shell.PageForm;

/** The form for how a participant can be reached safely. */
@Named
@RequestScoped
public class SheetBacking {

    @Inject
    SafetyBacking page;

    @Inject
    ParticipantService participants;

    private final Form form = new Form();

    @PostConstruct
    void load() {
        ContactSheet sheet = page.getWho().sheet();
        form.email = sheet.email();
        form.phone = sheet.phone();
        form.seenBy = sheet.seenBy();
        form.emailSafe = sheet.emailSafe();
        form.textSafe = sheet.textSafe();
        form.callSafe = sheet.callSafe();
        form.voicemailSafe = sheet.voicemailSafe();
    }

    public void save() {
        participants.confirmSheet(
                page.id(),
                page.getWho().id(),
                new ContactSheet(
                        form.email,
                        form.phone,
                        form.seenBy,
                        form.emailSafe,
                        form.textSafe,
                        form.callSafe,
                        form.voicemailSafe,
                        null));
        page.done("cases.sheet.done", page.getWho().name());
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public String email;
        public String phone;
        public String seenBy;
        public boolean emailSafe;
        public boolean textSafe;
        public boolean callSafe;
        public boolean voicemailSafe;
    }
}
