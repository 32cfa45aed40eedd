package org.keptword.web.sessions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keptword.sessions.HoldSession;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.web.shell.PageForm;

/** An exercise that was agreed, as it is chosen; without one, its words are an agreement of their own. */
public class AgreedExerciseRow implements PageForm {

    private static final long serialVersionUID = 1L;

    public String exercise;
    private final CheckedIds whom;
    public String words;

    AgreedExerciseRow(List<String> whom) {
        this.whom = new CheckedIds(whom);
    }

    void take(String chosen, List<String> them, String instructions) {
        exercise = chosen;
        whom.setValues(them);
        words = instructions;
    }

    /** What it says; empty for a row left empty. */
    Optional<HoldSession.Agreed> agreed() {
        if (isBlank()) {
            return Optional.empty();
        }
        Set<ParticipantId> them = whom.as(ParticipantId::new);
        if (exercise != null && them.isEmpty()) {
            throw new DomainRefusal("refusal.sessions.forWhom");
        }
        String said = words == null || words.isBlank() ? null : words;
        return Optional.of(new HoldSession.Agreed(exercise, exercise == null ? Set.of() : them, said));
    }

    public boolean isBlank() {
        return exercise == null && (words == null || words.isBlank());
    }

    public CheckedIds getWhom() {
        return whom;
    }
}
