package org.keptword.promises;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * Command: the counselor enters what a client promised in session. It starts at once: the counselor has looked at it.
 *
 * @param about what it is about, as the counselor sees it
 * @param attempt the same key again makes nothing more
 */
public record EnterPromise(CaseId caseId, ParticipantId owner, Terms terms, Set<Subject> about, UUID attempt) {

    public EnterPromise {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(terms);
        Objects.requireNonNull(attempt);
        about = Set.copyOf(about);
    }
}
