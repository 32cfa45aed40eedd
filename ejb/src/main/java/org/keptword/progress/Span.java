package org.keptword.progress;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many of the last held sessions are looked at. */
public enum Span {
    THREE("3", 3),
    SIX("6", 6),
    ALL("all", Integer.MAX_VALUE);

    private final String name;
    private final int sessions;

    Span(String name, int sessions) {
        this.name = name;
        this.sessions = sessions;
    }

    /** As it stands in addresses. */
    public String inAddress() {
        return name;
    }

    /** At most so many. */
    public int sessions() {
        return sessions;
    }

    /** The span of that name; six sessions for anything else. */
    public static Span of(@Nullable String name) {
        return Optional.ofNullable(name)
                .flatMap(any -> Arrays.stream(values())
                        .filter(span -> span.name.equals(any))
                        .findFirst())
                .orElse(SIX);
    }
}
