package org.keptword.access.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.access.internal.MailCheckRepository;
import org.keptword.shared.PracticeId;

/** Whether a message from a practice is known to arrive, for other features inside their transactions. */
@ApplicationScoped
public class ConfirmedMail {

    @Inject
    MailCheckRepository checks;

    /** Whether it was confirmed with these mail settings: one statement. */
    public boolean isConfirmed(PracticeId practice, byte[] settings) {
        return checks.find(practice.value())
                .flatMap(check -> check.confirmation(settings))
                .isPresent();
    }
}
