package org.keptword.shared.persistence;

import jakarta.persistence.TypedQuery;
import java.util.Optional;

/** The first row of what a query finds. */
public final class First {

    private First() {}

    /** The first row; empty where there is none. */
    public static <T> Optional<T> of(TypedQuery<T> query) {
        return query.getResultList().stream().findFirst();
    }
}
