package org.keptword.vault;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * The one place a sealed text belongs to. It is the associated data of the encryption: the same bytes in another row, column,
 * table or practice are refused.
 */
public record Slot(UUID practice, String table, String column, UUID row) {

    public Slot {
        Objects.requireNonNull(practice);
        Objects.requireNonNull(table);
        Objects.requireNonNull(column);
        Objects.requireNonNull(row);
    }

    byte[] associatedData() {
        return (practice + "/" + table + "/" + column + "/" + row).getBytes(StandardCharsets.UTF_8);
    }
}
