package org.keptword.vault;

import java.util.UUID;
import org.keptword.custody.SealedPlace;
import org.keptword.shared.persistence.PracticeRecord;

/**
 * The column and row a sealed text belongs to; it cannot be opened anywhere else. It is the associated data of the encryption: the same
 * bytes in another row, column,
 * table or practice are refused.
 */
public record SealedColumn(UUID practice, String table, String column, UUID row) {

    /** A column of a row. */
    public SealedColumn(PracticeRecord row, String table, String column) {
        this(row.practiceId(), table, column, row.id());
    }

    byte[] associatedData() {
        return SealedPlace.of(practice, table, column, row);
    }
}
