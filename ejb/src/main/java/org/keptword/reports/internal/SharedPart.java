package org.keptword.reports.internal;

import java.time.Instant;
import java.util.List;
import org.keptword.sharing.SharedNow;

/** What is shared: since the session before, or all of it. */
final class SharedPart {

    private final List<SharedNow.Text> told;
    private final int more;

    SharedPart(List<SharedNow.Text> all, Instant since, boolean everything) {
        told = all.stream()
                .filter(text -> everything || !text.shownAt().isBefore(since))
                .toList();
        more = all.size() - told.size();
    }

    List<SharedNow.Text> told() {
        return told;
    }

    int more() {
        return more;
    }
}
