package org.keptword.guide;

import java.util.UUID;
import org.keptword.shared.Id;

/** One version of one exercise. What was assigned keeps it for good. */
public record ExerciseVersionId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
