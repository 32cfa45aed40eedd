package org.keptword.reports.copy;

import java.util.Objects;
import java.util.UUID;
import org.keptword.shared.Id;

/** A client's own copy of the record. */
public record OwnCopyId(UUID value) implements Id {

    public OwnCopyId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
