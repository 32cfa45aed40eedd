package org.keptword.reports.internal;

import java.time.Instant;
import java.util.List;
import org.keptword.sharing.SharedTexts;

/** What is shared: since the session before, or all of it. */
final class SharedPart {

    private final List<SharedTexts.CurrentShares.Text> told;
    private final int more;

    SharedPart(List<SharedTexts.CurrentShares.Text> all, Instant since, boolean everything) {
        told = all.stream()
                .filter(text -> everything || !text.shownAt().isBefore(since))
                .toList();
        more = all.size() - told.size();
    }

    List<SharedTexts.CurrentShares.Text> told() {
        return told;
    }

    int more() {
        return more;
    }
}
