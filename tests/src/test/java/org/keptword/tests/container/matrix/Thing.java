package org.keptword.tests.container.matrix;

import java.util.UUID;
import org.keptword.shared.Id;

/**
 * What an act is about.
 *
 * @param id what the caller names first: a case, an assignment, a session
 * @param part something inside it that the caller names too, or null: somebody else's must look like a missing one as well
 */
record Thing(UUID id, UUID part) {

    static Thing of(Id id) {
        return new Thing(id.value(), null);
    }

    static Thing of(UUID id) {
        return new Thing(id, null);
    }

    static Thing of(Id id, Id part) {
        return new Thing(id.value(), part.value());
    }

    static Thing of(Id id, UUID part) {
        return new Thing(id.value(), part);
    }

    /** The same, of which there is none. */
    Thing missing() {
        return new Thing(UUID.randomUUID(), part);
    }

    Thing with(UUID otherPart) {
        return new Thing(id, otherPart);
    }
}
