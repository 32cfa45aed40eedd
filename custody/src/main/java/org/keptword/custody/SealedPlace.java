package org.keptword.custody;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How the place a text is sealed for is written down. */
public final class SealedPlace {

    private SealedPlace() {}

    public static byte[] of(UUID practice, String table, String column, UUID row) {
        return (practice + "/" + table + "/" + column + "/" + row).getBytes(StandardCharsets.UTF_8);
    }
}
