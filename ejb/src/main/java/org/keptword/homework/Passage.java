package org.keptword.homework;

import org.keptword.shared.DomainRefusal;

/**
 * A passage of one answer.
 *
 * @param path the answer, such as {@code events/ROWID/what}
 * @param starts the first UTF-16 code unit, from 0
 * @param ends one after the last; equal to {@code starts} for the answer as a whole
 * @param quote the words themselves, so that the passage can be shown even beside a later revision
 */
public record Passage(String path, int starts, int ends, String quote) {

    public Passage {
        if (path == null || path.isBlank() || path.length() > 300 || starts < 0 || ends < starts || quote == null) {
            throw new DomainRefusal("refusal.homework.noSuchPassage");
        }
    }
}
