package org.keptword.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person asked for and cannot have, with the key of the sentence that says what is so, why, and what would change it
 * ({@code refusal.feature.name}). Rolls the act back.
 */
@ApplicationException(rollback = true)
public class DomainRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient @Nullable List<Object> args;

    public DomainRefusal(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = List.of(args);
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args == null ? List.of() : args;
    }
}
