package org.keptword.agenda;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * One line of an agenda.
 *
 * @param id of what the counselor decided about it; empty for a suggestion
 * @param version what an act on it names; -1 for a suggestion
 * @param whom whom it is about, or empty for nobody in particular
 * @param address what it comes from; empty where there is nothing to open
 * @param from the earlier session it was kept for and not reached in, if there is one: the first of them, however many
 * @param onTable whether it may stand on paper that clients read: lines of the counselor's own words and, with one client, pieces of work
 */
public record AgendaLine(
        Optional<UUID> id,
        int version,
        Topic topic,
        LineOrigin origin,
        Optional<ParticipantId> whom,
        LineContent matter,
        String address,
        Optional<From> from,
        boolean onTable,
        LineState state) {

    /**
     * An earlier session.
     *
     * @param ordinal the how-manieth held session of the case; empty for one that was called off or missed
     */
    public record From(SessionId session, Instant startsAt, Optional<Integer> ordinal) {}

    public boolean isSuggested() {
        return state == LineState.SUGGESTED;
    }
}
