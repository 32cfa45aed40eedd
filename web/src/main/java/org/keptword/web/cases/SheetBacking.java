package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.cases.participants.ParticipantService;

/** The form for how a participant can be reached safely. */
@Named
@RequestScoped
public class SheetBacking {

    @Inject
    SafetyBacking page;

    @Inject
    ParticipantService participants;

    private final SheetForm form = new SheetForm();

    @PostConstruct
    void load() {
        form.take(page.getWho().sheet());
    }

    public void save() {
        participants.confirmSheet(page.id(), page.getWho().id(), form.sheet());
        page.done("cases.sheet.done", page.getWho().name());
    }

    public SheetForm getForm() {
        return form;
    }
}
