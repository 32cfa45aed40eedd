package org.keptword.web.shell;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import org.keptword.shared.StaleState;

/** Looks through the wrappings of an exception for the one that was meant. */
public final class Causes {

    /** The beginning of what PostgreSQL calls a deadlock and the like ("Appendix A. PostgreSQL Error Codes", class 40). */
    private static final String ROLLED_BACK = "40";

    private static final String NO_LOCK = "55P03";

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

    /** Whether somebody changed meanwhile what an act was based on. */
    public static boolean isStale(Throwable error) {
        return find(error, StaleState.class).isPresent()
                || (find(error, OptimisticLockException.class).isPresent() && !isCollision(error));
    }

    /**
     * Whether the database ended a transaction in favor of another one that locked the same rows. Nothing was saved, and the same act succeeds when it is sent again. Hibernate calls this an
     * {@code OptimisticLockException} too.
     */
    public static boolean isCollision(Throwable error) {
        return find(error, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> state.startsWith(ROLLED_BACK) || state.equals(NO_LOCK))
                .isPresent();
    }

    /** Whether a service refused the caller's role. */
    public static boolean isForbidden(Throwable error) {
        return find(error, EJBAccessException.class).isPresent();
    }

    /** The error at the bottom: itself where nothing caused it. */
    static Throwable root(Throwable error) {
        Throwable root = error;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        return root;
    }

    /** Whether it is at bottom an error of turning texts into values, and of no service and no database. */
    public static boolean isOfReading(Throwable error) {
        Throwable root = root(error);
        String name = root.getClass().getName();
        return root instanceof RuntimeException
                && (name.startsWith("java.lang.")
                        || name.startsWith("java.util.")
                        || name.startsWith("java.time.")
                        || name.startsWith("jakarta.faces.")
                        || name.startsWith("jakarta.el."));
    }
}
