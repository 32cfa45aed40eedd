package org.keptword.reports.internal;

import java.time.Instant;
import java.util.List;
import org.keptword.sharing.SharedTexts;

/** What is shared: since the session before, or all of it. */
final class SharedPart {

    private final List<SharedTexts.CurrentShares.Text> texts;
    private final int more;

    SharedPart(List<SharedTexts.CurrentShares.Text> all, Instant since, boolean everything) {
        texts = all.stream().filter(text -> everything || text.isSince(since)).toList();
        more = all.size() - texts.size();
    }

    List<SharedTexts.CurrentShares.Text> texts() {
        return texts;
    }

    int more() {
        return more;
    }
}
