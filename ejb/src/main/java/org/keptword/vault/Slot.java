package org.keptword.vault;

import java.util.Objects;
import java.util.UUID;
import org.keptword.custody.SealedPlace;
import org.keptword.shared.persistence.PracticeRecord;

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

    /** A column of a row. */
    public Slot(PracticeRecord row, String table, String column) {
        this(row.practiceId(), table, column, row.id());
    }

    byte[] associatedData() {
        return SealedPlace.of(practice, table, column, row);
    }
}
