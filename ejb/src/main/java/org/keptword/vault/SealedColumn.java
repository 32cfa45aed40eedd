package org.keptword.vault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.custody.SealedPlace;
import org.keptword.shared.persistence.PracticeRecord;

/**
 * The column and row a sealed text belongs to; it cannot be opened anywhere else. It is the associated data of the encryption: the same
 * bytes in another row, column, table or practice are refused, and so is what an earlier version of the row held.
 *
 * @param version the version of the row ({@code @Version}), as it is in memory; null where rows are written once
 */
public record SealedColumn(
        UUID practice,
        String table,
        String column,
        UUID row,
        @Nullable Integer version) {

    /** A column of a row that is written once. */
    public SealedColumn(PracticeRecord row, String table, String column) {
        this(row.practiceId(), table, column, row.id(), null);
    }

    /** A column of a row that changes. */
    public SealedColumn(PracticeRecord row, String table, String column, int version) {
        this(row.practiceId(), table, column, row.id(), version);
    }

    SealedColumn at(int otherVersion) {
        return new SealedColumn(practice, table, column, row, otherVersion);
    }

    byte[] associatedData() {
        return SealedPlace.of(practice, table, column, row, version);
    }
}
