package org.keptword.sessions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.PromiseId;

/**
 * What the counselor needs to record a session that was held.
 *
 * @param participants those who may have come
 * @param planned the planned meeting this probably was: of today or the last days, and not recorded yet
 * @param choices the exercises that can be agreed, in the order of the guide
 * @param agenda what stands on the agenda of the planned meeting and was not talked about yet
 * @param templates the note templates the practice offers
 * @param earlier what a record of the planned meeting held that was withdrawn; empty where there was none
 */
public record SessionFormChoices(
        CaseHeader header,
        List<CaseLine.Who> participants,
        Optional<SessionLine> planned,
        List<PhaseChoices> choices,
        List<AgendaSource.AgendaTopic> agenda,
        List<NoteTemplate> templates,
        Optional<Earlier> earlier) {

    /** The exercises of a phase. */
    public record PhaseChoices(LocalizedText title, List<Choice> exercises) {

        public PhaseChoices {
            exercises = List.copyOf(exercises);
        }
    }

    /** An exercise by its name and title. */
    public record Choice(String exercise, LocalizedText title) {}

    /**
     * A record that was withdrawn.
     *
     * @param agreed what had been agreed in it and was withdrawn with it; nothing where it was withdrawn with a reason
     * @param terms the terms of the promises among it
     * @param noted whether the session has a note, which what is typed now is added to
     */
    public record Earlier(
            List<SessionView.AgreedLine> agreed, Map<PromiseId, HoldSession.AgreedPromise> terms, boolean noted) {

        public Earlier {
            agreed = List.copyOf(agreed);
            terms = Map.copyOf(terms);
        }
    }

    public SessionFormChoices {
        participants = List.copyOf(participants);
        choices = List.copyOf(choices);
        agenda = List.copyOf(agenda);
        templates = List.copyOf(templates);
    }
}
