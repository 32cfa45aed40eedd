package org.keptword.guide;

import java.util.Set;

/**
 * Items that stay closed until somebody has answered an item of another exercise in one way.
 *
 * @param exercise the exercise of the answer waited for
 * @param item its item, a choice
 * @param of whose answer
 * @param code the code that opens
 * @param items what stays closed
 */
public record Requirement(String exercise, String item, Of of, String code, Set<String> items) {

    /** Whose answer is waited for. */
    public enum Of {
        PARTNER,
        SELF
    }

    public Requirement {
        items = Set.copyOf(items);
    }
}
