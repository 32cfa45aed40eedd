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
 * @param idempotencyKey the same key again makes nothing more
 */
public record EnterPromise(
        CaseId caseId, ParticipantId owner, PromiseTerms terms, Set<PromiseSubject> about, UUID idempotencyKey) {

    public EnterPromise {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(terms);
        Objects.requireNonNull(idempotencyKey);
        about = Set.copyOf(about);
    }
}
