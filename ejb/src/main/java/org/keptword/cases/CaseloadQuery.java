package org.keptword.cases;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.WholeText;

/**
 * Which part of a caseload is asked for.
 *
 * @param name part of a name, or null
 * @param offset how many rows come before
 * @param limit how many rows at most, 1 to {@value #MOST}
 */
public record CaseloadQuery(@Nullable String name, Which which, Sort sort, boolean descending, int offset, int limit) {

    public static final int MOST = 100;

    private static final String IN_NO_NAME = "\uFFFD";

    /** Cases in which work goes on, those that are closed, or both. */
    public enum Which {
        OPEN,
        CLOSED,
        ALL
    }

    /** By which column; equal rows stand by name. */
    public enum Sort {
        NAME,
        MODE,
        AIM,
        JOINT,
        OPENED
    }

    public CaseloadQuery {
        Objects.requireNonNull(which);
        Objects.requireNonNull(sort);
        name = name == null || name.isBlank() ? null : WholeText.is(name) ? name.strip() : IN_NO_NAME;
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page has 1 to " + MOST + " rows");
        }
    }
}
