package org.keptword.shared.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arrays as the database reads them from a text. */
public final class ArrayText {

    private ArrayText() {}

    /** An array of ids. */
    public static String ofIds(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** An array of texts in each of which there are moments, set apart by commas. */
    public static String ofMoments(Stream<List<Instant>> each) {
        return each.map(moments -> moments.stream().map(Instant::toString).collect(Collectors.joining(",", "\"", "\"")))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
