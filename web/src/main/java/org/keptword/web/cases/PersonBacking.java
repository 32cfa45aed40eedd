package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.shared.Part;

/** The form for name, part, state and place of one participant. */
@Named
@RequestScoped
public class PersonBacking {

    @Inject
    SafetyBacking page;

    @Inject
    ParticipantService participants;

    private final PersonForm form = new PersonForm();

    @PostConstruct
    void load() {
        form.take(page.getWho());
    }

    public void save() {
        participants.change(page.id(), form.command(page.getWho().id()));
        page.done("cases.person.done", form.name);
    }

    public Part[] getParts() {
        return Part.values();
    }

    /** Where the participant can stand: who has an account was invited, and who has none cannot be active. */
    public List<ParticipantState> getStates() {
        ParticipantState without = page.getWho().joined() ? ParticipantState.INVITED : ParticipantState.ACTIVE;
        return Arrays.stream(ParticipantState.values())
                .filter(each -> each != without)
                .toList();
    }

    public PersonForm getForm() {
        return form;
    }
}
