package org.keptword.reports.print;

import java.util.Objects;
import java.util.UUID;
import org.keptword.shared.Id;

/** The prep reports of a day, made in one go. */
public record PrintId(UUID value) implements Id {

    public PrintId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
