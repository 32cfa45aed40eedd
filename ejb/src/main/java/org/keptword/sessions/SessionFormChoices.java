package org.keptword.sessions;

import java.util.List;
import java.util.Optional;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.guide.form.LocalizedText;

/**
 * What the counselor needs to record a session that was just held.
 *
 * @param participants those who may have come
 * @param planned the planned meeting this probably was: of today or the last days, and not recorded yet
 * @param choices the exercises that can be agreed, in the order of the guide
 * @param agenda what stands on the agenda of the planned meeting and was not talked about yet
 */
public record SessionFormChoices(
        CaseHeader header,
        List<CaseLine.Who> participants,
        Optional<SessionLine> planned,
        List<PhaseChoices> choices,
        List<AgendaTopic> agenda) {

    /** The exercises of a phase. */
    public record PhaseChoices(LocalizedText title, List<Choice> exercises) {

        public PhaseChoices {
            exercises = List.copyOf(exercises);
        }
    }

    /** An exercise by its name and title. */
    public record Choice(String exercise, LocalizedText title) {}

    public SessionFormChoices {
        participants = List.copyOf(participants);
        choices = List.copyOf(choices);
        agenda = List.copyOf(agenda);
    }
}
