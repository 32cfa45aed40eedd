package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.guide.form.Answers;
import org.keptword.homework.HomeworkEvent;
import org.keptword.homework.model.Revision;
import org.keptword.safety.FlagKind;
import org.keptword.safety.Flags;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;
import org.keptword.shared.persistence.First;
import org.keptword.vault.Vault;

/** Raises a flag with every contact report that is handed in, in the same transaction, so that none is handed in without. */
@ApplicationScoped
public class ContactFlags {

    /** The exercise that reports contact. */
    public static final String EXERCISE = "contact-report";

    /** The question whether the author is safe; whoever does not say yes is not known to be safe. */
    static final String SAFE_NOW = "safe-now";

    @Inject
    Guard guard;

    @Inject
    Flags flags;

    @Inject
    Vault vault;

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    void handedIn(@Observes HomeworkEvent.ResponseHandedIn event) {
        if (!event.exercise().equals(EXERCISE)) {
            return;
        }
        Permit own = guard.own();
        String answers = revision(event.response(), event.revision(), own)
                .orElseThrow(NotFound::new)
                .answers(vault);
        flags.raise(
                own,
                new Flags.RaiseFlag(
                        event.caseId(),
                        event.participant(),
                        event.response(),
                        event.revision(),
                        kind(Answers.stored(answers))));
    }

    /** What a report asks a human to look at. */
    static FlagKind kind(Answers answers) {
        boolean safe = answers.json().get(SAFE_NOW) instanceof JsonString code
                && code.getString().equals("yes");
        return safe ? FlagKind.CONTACT_HAPPENED : FlagKind.NOT_SAFE_NOW;
    }

    public Optional<Revision> revision(ResponseId response, int number, Permit own) {
        return First.of(em.createQuery(
                        "select v from Revision v where v.responseId = :response and v.number = :number and one_of(:own, v.participantId)",
                        Revision.class)
                .setParameter("response", response.value())
                .setParameter("number", number)
                .setParameter("own", own.participants().toArray(UUID[]::new)));
    }
}
