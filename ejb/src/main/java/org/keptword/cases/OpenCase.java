package org.keptword.cases;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;

/**
 * Command: open a case.
 *
 * @param second what the second participant is called; null in an individual case, and while the second is not known yet
 * @param place where the participants belong to, or null for the practice's first place
 */
public record OpenCase(
        CaseMode mode,
        Aim aim,
        String first,
        @Nullable String second,
        @Nullable UUID place) {

    public OpenCase {
        Objects.requireNonNull(mode);
        Objects.requireNonNull(aim);
        if (mode == CaseMode.INDIVIDUAL) {
            second = null;
        }
    }
}
