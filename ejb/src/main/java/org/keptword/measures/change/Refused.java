package org.keptword.measures.change;

import org.keptword.shared.DomainRefusal;

/** The refusals of figures that cannot be, by key. */
final class Refused {

    private static final String PREFIX = "refusal.measures.";

    private Refused() {}

    static void unless(boolean holds, String name) {
        if (!holds) {
            throw new DomainRefusal(PREFIX + name);
        }
    }
}
