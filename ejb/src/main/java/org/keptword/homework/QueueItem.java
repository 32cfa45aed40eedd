package org.keptword.homework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * One thing that waits to be read: a piece of work, or the entries one client handed in of a recurring exercise in one week. It
 * holds names and titles and nothing the client wrote.
 *
 * @param lead the piece the reply goes to; of a week's entries the one handed in first
 * @param entries how many pieces it holds
 * @param week the Monday, for entries of a recurring exercise
 * @param handedInAt since when it waits
 * @param again whether it came back after a reply
 * @param flagged whether a flag about this client is open; which one stands on the safety page
 * @param session the next session of the case
 */
public record QueueItem(
        ResponseId lead,
        CaseId caseId,
        String caseName,
        ParticipantId participant,
        String participantName,
        LocalizedText title,
        int entries,
        Optional<LocalDate> week,
        Instant handedInAt,
        boolean again,
        boolean opened,
        boolean flagged,
        Optional<Instant> session) {}
