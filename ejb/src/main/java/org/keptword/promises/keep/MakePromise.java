package org.keptword.promises.keep;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.promises.PromiseSubject;
import org.keptword.promises.PromiseTerms;
import org.keptword.shared.CaseId;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;

/**
 * Command: a client promises something.
 *
 * @param person whom the page was rendered for
 * @param caseId the case it belongs to, among the client's own
 * @param about what the author ticks that it is about
 * @param repairs the outcome it makes up for, if any
 * @param replaces the promise it takes the place of, if any, which ends with this
 * @param idempotencyKey the same key again makes nothing more
 */
public record MakePromise(
        PersonId person,
        CaseId caseId,
        PromiseTerms terms,
        Set<PromiseSubject> about,
        Optional<UUID> repairs,
        Optional<PromiseId> replaces,
        UUID idempotencyKey) {

    public MakePromise {
        Objects.requireNonNull(person);
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(terms);
        Objects.requireNonNull(repairs);
        Objects.requireNonNull(replaces);
        Objects.requireNonNull(idempotencyKey);
        about = Set.copyOf(about);
    }
}
