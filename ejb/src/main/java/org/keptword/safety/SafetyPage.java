package org.keptword.safety;

import java.util.List;
import org.keptword.cases.SafetyView;

/**
 * The safety page of a case.
 *
 * @param flags every flag, newest first
 */
public record SafetyPage(SafetyView view, List<FlagLine> flags) {

    public SafetyPage {
        flags = List.copyOf(flags);
    }
}
