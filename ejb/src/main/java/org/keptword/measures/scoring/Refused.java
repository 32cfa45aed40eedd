package org.keptword.measures.scoring;

import org.keptword.shared.DomainRefusal;

/** The refusals of definitions and ratings, by key. */
public final class Refused {

    private static final String PREFIX = "refusal.measures.";

    private Refused() {}

    public static DomainRefusal because(String name, Object... args) {
        return new DomainRefusal(PREFIX + name, args);
    }

    public static void unless(boolean holds, String name, Object... args) {
        if (!holds) {
            throw because(name, args);
        }
    }
}
