package org.keptword.notices;

import java.util.List;

/**
 * Short notes as a client finds them on coming in.
 *
 * @param standing those that are not marked as read, the oldest first
 * @param gone whether one was taken back lately of which a mail may have told
 */
public record HomePageNotes(List<CurrentShortNote> standing, boolean gone) {

    public HomePageNotes {
        standing = List.copyOf(standing);
    }
}
