package org.keptword.shared;

import java.util.Map;

/** Reads what the surrounding code knows to be there and a type cannot say. */
public final class Known {

    private Known() {}

    /** The value of a key the map holds. That it does not is a mistake of the program. */
    public static <K, V> V in(Map<K, V> map, Object key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("Nothing is kept under " + key);
        }
        return value;
    }
}
