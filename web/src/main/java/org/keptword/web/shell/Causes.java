package org.keptword.web.shell;

import jakarta.ejb.EJBAccessException;
import java.util.Optional;

/** Looks through the wrappings of an exception for the one that was meant. */
public final class Causes {

    private Causes() {}

    public static <T extends Throwable> Optional<T> find(Throwable error, Class<T> type) {
        int depth = 0;
        for (Throwable cause = error; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    /** Whether a service refused the caller's role. */
    public static boolean isForbidden(Throwable error) {
        return find(error, EJBAccessException.class).isPresent();
    }
}
