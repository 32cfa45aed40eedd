package org.keptword.sharing;

import java.util.Objects;
import java.util.UUID;
import org.keptword.shared.PromiseId;

/**
 * Command: the counselor asks whether the partner may read the words of a promise, or its owner what the partner noticed of it.
 *
 * @param kind PROMISE or NOTICED
 * @param withCourse whether how often it was kept is in it; of a PROMISE only
 * @param fingerprint that of the preview the counselor has seen; another text is refused
 * @param idempotencyKey the same key again asks nothing more
 */
public record AskAboutPromise(
        PromiseId promise, ShareKind kind, boolean withCourse, String fingerprint, UUID idempotencyKey) {

    public AskAboutPromise {
        Objects.requireNonNull(promise);
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(idempotencyKey);
        if (kind == null || kind == ShareKind.WORK) {
            throw new IllegalArgumentException("A promise is not a response");
        }
    }
}
