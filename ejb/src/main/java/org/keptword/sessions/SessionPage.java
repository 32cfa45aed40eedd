package org.keptword.sessions;

import java.util.List;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;

/** One session with the frame of its case, and its notes as the reader may know of them. */
public record SessionPage(
        CaseHeader header,
        List<CaseLine.Who> participants,
        SessionView session,
        SessionDetail detail,
        SessionNotes notes) {

    public SessionPage {
        participants = List.copyOf(participants);
    }
}
