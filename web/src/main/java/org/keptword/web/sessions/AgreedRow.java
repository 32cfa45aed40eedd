package org.keptword.web.sessions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keptword.sessions.HoldSession;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.web.shell.PageForm;

/** One line of what was agreed, as it is typed. */
public class AgreedRow implements PageForm {

    private static final long serialVersionUID = 1L;

    /** In the place of an exercise's name: a promise. */
    private static final String PROMISE = "promise";

    public String exercise;
    private final AgreedPromiseForm promise = new AgreedPromiseForm();
    private final CheckedIds whom;
    public String words;

    AgreedRow(List<String> whom) {
        this.whom = new CheckedIds(whom);
    }

    /** What it says; empty for a line left empty. */
    Optional<HoldSession.Agreed> agreed() {
        if (isBlank()) {
            return Optional.empty();
        }
        Set<ParticipantId> them = whom.as(ParticipantId::new);
        boolean promised = PROMISE.equals(exercise);
        String said = words == null || words.isBlank() ? null : words;
        if (exercise != null && them.isEmpty()) {
            throw new DomainRefusal("refusal.sessions.forWhom");
        }
        if (promised && said == null) {
            throw new DomainRefusal("refusal.promises.nothingPromised");
        }
        return Optional.of(new HoldSession.Agreed(
                promised ? null : exercise, promised ? Optional.of(promise.terms()) : Optional.empty(), them, said));
    }

    public boolean isBlank() {
        return exercise == null && (words == null || words.isBlank());
    }

    public AgreedPromiseForm getPromise() {
        return promise;
    }

    public CheckedIds getWhom() {
        return whom;
    }
}
