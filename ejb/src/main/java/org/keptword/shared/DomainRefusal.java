package org.keptword.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Optional;
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
    private final @Nullable String part;

    public DomainRefusal(String key, Object... args) {
        this(null, key, List.of(args));
    }

    private DomainRefusal(@Nullable String part, String key, List<Object> args) {
        super(key);
        this.key = key;
        this.args = args;
        this.part = part;
    }

    /** Returns the same refusal, about one part of what was sent, such as {@code A.screening}. */
    public DomainRefusal at(String where) {
        return new DomainRefusal(where, key, args());
    }

    /** Which part of what was sent it is about; empty where it is about the whole. */
    public Optional<String> part() {
        return Optional.ofNullable(part);
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args == null ? List.of() : args;
    }
}
