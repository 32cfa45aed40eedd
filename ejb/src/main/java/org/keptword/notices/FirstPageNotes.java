package org.keptword.notices;

import java.util.List;

/**
 * Short notes as a client finds them on coming in.
 *
 * @param standing those that are not marked as read, the oldest first
 * @param gone whether one was taken back lately of which a mail may have told
 */
public record FirstPageNotes(List<StandingNote> standing, boolean gone) {

    public FirstPageNotes {
        standing = List.copyOf(standing);
    }
}
