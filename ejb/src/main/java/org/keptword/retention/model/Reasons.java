package org.keptword.retention.model;

import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.WholeText;

/** What a written reason must be. */
final class Reasons {

    /** The shortest and the longest reason, in UTF-16 code units. */
    static final int SHORTEST = 10;

    static final int LONGEST = 1000;

    private Reasons() {}

    static String require(@Nullable String words) {
        String said = words == null ? "" : words.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new DomainRefusal("refusal.records.reason", SHORTEST, LONGEST);
        }
        return WholeText.require(said);
    }
}
