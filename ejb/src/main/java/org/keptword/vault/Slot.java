package org.keptword.vault;

import java.util.Objects;
import java.util.UUID;
import org.keptword.custody.SealedPlace;

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
        return SealedPlace.of(practice, table, column, row);
    }
}
