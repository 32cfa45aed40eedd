package org.keptword.sessions.notes;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;

/**
 * Command: what a note refers to, among what was offered. What was cited and not offered stays.
 *
 * @param offered what the reader could choose from
 * @param chosen what was chosen among it
 */
public record CiteInNote(SessionId session, NoteOf of, Set<Cited> offered, Set<Cited> chosen) {

    /** One thing. */
    public record Cited(CitedSource.CitedKind kind, UUID id) {

        /** Its reference as one string: {@code KIND id}. */
        public String mark() {
            return kind + " " + id;
        }

        /** Reads what {@link #mark} writes. */
        public static Cited parse(String mark) {
            String[] parts = mark.split(" ", 2);
            return new Cited(
                    CitedSource.CitedKind.valueOf(parts[0]), Ids.parse(parts[1]).orElseThrow(NotFound::new));
        }
    }

    public CiteInNote {
        offered = Set.copyOf(offered);
        chosen = Set.copyOf(chosen);
        if (!offered.containsAll(chosen)) {
            throw new IllegalArgumentException("What is chosen was offered");
        }
    }

    /**
     * What a note can refer to, with the frame of its case.
     *
     * @param open whether it can be chosen still: what a signed note refers to stays
     * @param responses work that was handed in, the newest first
     * @param promises the newest first
     * @param chosen what it refers to already, among these
     */
    public record NoteChoices(
            CaseHeader header,
            List<CaseLine.Who> participants,
            boolean open,
            List<CitedSource.CitedThing> responses,
            List<CitedSource.CitedThing> promises,
            Set<Cited> chosen) {

        public NoteChoices {
            participants = List.copyOf(participants);
            responses = List.copyOf(responses);
            promises = List.copyOf(promises);
            chosen = Set.copyOf(chosen);
        }
    }
}
