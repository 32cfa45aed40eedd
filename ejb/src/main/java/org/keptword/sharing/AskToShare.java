package org.keptword.sharing;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.keptword.shared.ResponseId;

/**
 * Command: the counselor asks the author of a piece of work whether the partner may read it. Of a sealed exercise both partners are asked
 * for all they wrote, whatever is chosen.
 *
 * @param revision the revision the counselor has seen the preview of
 * @param paths the answers that are in it
 * @param idempotencyKey the same key again asks nothing more
 */
public record AskToShare(ResponseId response, int revision, Set<String> paths, UUID idempotencyKey) {

    public AskToShare {
        Objects.requireNonNull(response);
        Objects.requireNonNull(idempotencyKey);
        paths = Set.copyOf(paths);
    }
}
