package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.PlaceChoice;
import org.keptword.cases.ChangeParticipant;
import org.keptword.cases.ParticipantService;
import org.keptword.cases.ParticipantState;
import org.keptword.cases.SafetyView;
import org.keptword.shared.Ids;
import org.keptword.shared.Part;
import org.keptword.web.shell.PageForm;

/** The form for name, part, state and place of one participant. */
@Named
@RequestScoped
public class PersonBacking {

    @Inject
    SafetyBacking page;

    @Inject
    ParticipantService participants;

    private final Form form = new Form();

    @PostConstruct
    void load() {
        SafetyView.Who who = page.getWho();
        form.name = who.name();
        form.part = who.part();
        form.state = who.state();
        form.place = Optional.ofNullable(who.place())
                .map(PlaceChoice::id)
                .map(UUID::toString)
                .orElse(null);
    }

    public void save() {
        participants.change(
                page.id(),
                new ChangeParticipant(
                        page.getWho().id(),
                        form.name,
                        form.part,
                        form.state,
                        Ids.parse(form.place).orElse(null)));
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

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public String name;
        public Part part;
        public ParticipantState state;
        public String place;
    }
}
