package org.keptword.retention;

import java.util.List;

/**
 * The closed cases of a practice.
 *
 * @param years how long the practice keeps what stands in a closed case
 * @param due those it has kept that long; nothing of them is erased by itself
 * @param others all others, those whose time passes next first
 */
public record RetentionPage(int years, List<ClosedCase> due, List<ClosedCase> others) {

    public RetentionPage {
        due = List.copyOf(due);
        others = List.copyOf(others);
    }
}
