package org.keptword.sessions;

import java.util.List;
import java.util.Set;

/**
 * What a note can refer to.
 *
 * @param pieces work that was handed in, the newest first
 * @param promises the newest first
 * @param chosen what it refers to already, among these
 */
public record NoteChoices(List<CitedThing> pieces, List<CitedThing> promises, Set<CiteInNote.Cited> chosen) {

    public NoteChoices {
        pieces = List.copyOf(pieces);
        promises = List.copyOf(promises);
        chosen = Set.copyOf(chosen);
    }
}
