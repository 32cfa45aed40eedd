package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.guide.form.Answers;
import org.keptword.homework.ResponseHandedIn;
import org.keptword.safety.FlagKind;
import org.keptword.safety.Flags;
import org.keptword.safety.RaiseFlag;
import org.keptword.shared.NotFound;
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
    ReportedContacts reports;

    @Inject
    Flags flags;

    @Inject
    Vault vault;

    void handedIn(@Observes ResponseHandedIn event) {
        if (!event.exercise().equals(EXERCISE)) {
            return;
        }
        Permit own = guard.own();
        String answers = reports.revision(event.response(), event.revision(), own)
                .orElseThrow(NotFound::new)
                .answers(vault);
        flags.raise(
                own,
                new RaiseFlag(
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
}
