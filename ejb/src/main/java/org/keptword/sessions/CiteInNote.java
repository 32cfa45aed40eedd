package org.keptword.sessions;

import java.util.Set;
import java.util.UUID;
import org.keptword.shared.SessionId;

/**
 * Command: what a note refers to, among what was offered. What was cited and not offered stays.
 *
 * @param offered what the reader could choose from
 * @param chosen what was chosen among it
 */
public record CiteInNote(SessionId session, NoteOf of, Set<Cited> offered, Set<Cited> chosen) {

    /** One thing. */
    public record Cited(CitedKind kind, UUID id) {}

    public CiteInNote {
        offered = Set.copyOf(offered);
        chosen = Set.copyOf(chosen);
        if (!offered.containsAll(chosen)) {
            throw new IllegalArgumentException("What is chosen was offered");
        }
    }
}
