package org.keptword.vault;

import java.util.Objects;
import java.util.UUID;
import org.keptword.custody.SealedPlace;

/**
 * The column and row a sealed text belongs to; it cannot be opened anywhere else. It is the associated data of the encryption: the same
 * bytes in another row, column,
 * table or practice are refused.
 */
public record SealedColumn(UUID practice, String table, String column, UUID row) {

    public SealedColumn {
        Objects.requireNonNull(practice);
        Objects.requireNonNull(table);
        Objects.requireNonNull(column);
        Objects.requireNonNull(row);
    }

    byte[] associatedData() {
        return SealedPlace.of(practice, table, column, row);
    }
}
