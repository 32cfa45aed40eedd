package org.keptword.custody;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the place a text is sealed for is written down: practice, table, column and row, and the version of a row that changes. */
public final class SealedPlace {

    private SealedPlace() {}

    /**
     * The place, as the associated data of the encryption.
     *
     * @param version the version of the row the text belongs to; null where rows are written once and have none
     */
    public static byte[] of(UUID practice, String table, String column, UUID row, @Nullable Integer version) {
        String place = practice + "/" + table + "/" + column + "/" + row;
        return (version == null ? place : place + "/" + version).getBytes(StandardCharsets.UTF_8);
    }
}
