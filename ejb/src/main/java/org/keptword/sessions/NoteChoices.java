package org.keptword.sessions;

import java.util.List;
import java.util.Set;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;

/**
 * What a note can refer to, with the frame of its case.
 *
 * @param open whether it can be chosen still: what a signed note refers to stays
 * @param pieces work that was handed in, the newest first
 * @param promises the newest first
 * @param chosen what it refers to already, among these
 */
public record NoteChoices(
        CaseHeader header,
        List<CaseLine.Who> participants,
        boolean open,
        List<CitedThing> pieces,
        List<CitedThing> promises,
        Set<CiteInNote.Cited> chosen) {

    public NoteChoices {
        participants = List.copyOf(participants);
        pieces = List.copyOf(pieces);
        promises = List.copyOf(promises);
        chosen = Set.copyOf(chosen);
    }
}
