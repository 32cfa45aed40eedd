package org.keptword.web.shell;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a request has read for its page. It goes with the request: an open page keeps in the session what was typed and chosen on it,
 * and nothing of what it shows.
 */
@RequestScoped
public class PageReading {

    private final Map<Class<?>, Object> read = new HashMap<>();

    /** What was read of this kind; read now when the request has not read it yet. */
    public <T> T of(Class<T> kind, Supplier<T> reading) {
        T known = kind.cast(read.get(kind));
        return known == null ? anew(kind, reading) : known;
    }

    /** The same, read again whatever was read before. */
    public <T> T anew(Class<T> kind, Supplier<T> reading) {
        T now = reading.get();
        read.put(kind, now);
        return now;
    }
}
