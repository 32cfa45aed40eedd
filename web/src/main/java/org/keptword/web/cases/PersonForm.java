package org.keptword.web.cases;

import java.util.Optional;
import java.util.UUID;
import org.keptword.access.PlaceChoice;
import org.keptword.cases.ChangeParticipant;
import org.keptword.cases.ParticipantState;
import org.keptword.cases.SafetyView;
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
                .map(PlaceChoice::id)
                .map(UUID::toString)
                .orElse(null);
    }

    ChangeParticipant command(ParticipantId of) {
        return new ChangeParticipant(of, name, part, state, Ids.parse(place).orElse(null));
    }
}
