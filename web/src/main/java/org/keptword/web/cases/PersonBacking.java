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

/** The form for name, part, state and place of one participant. */
@Named
@RequestScoped
public class PersonBacking {

    @Inject
    SafetyBacking page;

    @Inject
    ParticipantService participants;

    private String name;
    private Part part;
    private ParticipantState state;
    private String place;

    @PostConstruct
    void load() {
        SafetyView.Who who = page.getWho();
        name = who.name();
        part = who.part();
        state = who.state();
        place = Optional.ofNullable(who.place())
                .map(PlaceChoice::id)
                .map(UUID::toString)
                .orElse(null);
    }

    public void save() {
        participants.change(
                page.id(),
                new ChangeParticipant(
                        page.getWho().id(), name, part, state, Ids.parse(place).orElse(null)));
        page.done("cases.person.done", name);
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    public ParticipantState getState() {
        return state;
    }

    public void setState(ParticipantState state) {
        this.state = state;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
