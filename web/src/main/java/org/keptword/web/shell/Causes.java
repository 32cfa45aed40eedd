package org.keptword.web.shell;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.keptword.shared.StaleState;

/** Looks through the wrappings of an exception for the one that was meant. */
public final class Causes {

    /** The beginning of what PostgreSQL calls a deadlock and the like ("Appendix A. PostgreSQL Error Codes", class 40). */
    private static final String ROLLED_BACK = "40";

    private static final String NO_LOCK = "55P03";

    /**
     * How the states of the errors begin with which a commit is refused and nothing of it saved: what PostgreSQL itself answers, and 08003, with which the driver says that the connection was
     * closed before a commit was sent. Errors of a server that ends or crashes (57P01, 53100, 58030, XX000) are none of these: it may write the commit first.
     */
    private static final List<String> REFUSED_COMMIT =
            List.of("08003", "22", "23", "25", "40000", "40001", "40002", "40P01", "42", "44", "55", "57014", "P0");

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

    /**
     * Whether it is not known if an act was saved: the connection broke, or was given up, while its commit was under way. The database may have saved it without being able to say so. What
     * failed before the commit was sent is known to be undone.
     *
     * <p>The server reports a connection that broke at the commit as a heuristic outcome, which names no cause, and any other error of a commit as a rollback caused by an
     * {@code XAException}.
     */
    public static boolean isUncertain(Throwable error) {
        return find(error, HeuristicMixedException.class).isPresent()
                || find(error, XAException.class)
                        .filter(Causes::isOfCommit)
                        .filter(commit -> !isRefusedCommit(commit))
                        .isPresent();
    }

    /** A transaction that cannot be begun, and a rollback that fails, have other codes. */
    private static boolean isOfCommit(XAException error) {
        return error.errorCode == XAException.XAER_RMFAIL || error.errorCode == XAException.XA_RBROLLBACK;
    }

    private static boolean isRefusedCommit(XAException error) {
        return find(error, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> REFUSED_COMMIT.stream().anyMatch(state::startsWith))
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
