package org.keptword.web.cases;

import java.util.Optional;
import java.util.UUID;
import org.keptword.access.practice.Places;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.SafetyView;
import org.keptword.shared.Ids;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;
import org.keptword.web.shell.PageForm;

/** What is typed about a participant's name and place in the case. */
public class PersonForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String name;
    public Part part;
    public ParticipantState state;
    public String place;

    void take(SafetyView.Who who) {
        name = who.name();
        part = who.part();
        state = who.state();
        place = Optional.ofNullable(who.place())
                .map(Places.PlaceChoice::id)
                .map(UUID::toString)
                .orElse(null);
    }

    ParticipantService.ChangeParticipant command(ParticipantId of) {
        return new ParticipantService.ChangeParticipant(
                of, name, part, state, Ids.parse(place).orElse(null));
    }
}
