package org.keptword.notices;

import java.util.Objects;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;

/**
 * Command: put a short note on one client's first page.
 *
 * @param idempotencyKey the key of the attempt; the same key again is the same note as long as the words are the same
 * @param text {@value #LONGEST} characters at most, and not blank
 */
public record WriteShortNote(UUID idempotencyKey, CaseId caseId, ParticipantId participant, String text) {

    /** The longest note, in UTF-16 code units. */
    public static final int LONGEST = 500;

    public WriteShortNote {
        Objects.requireNonNull(idempotencyKey);
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(participant);
        if (text == null || text.isBlank()) {
            throw new DomainRefusal("refusal.today.noteNoWords");
        }
        if (text.length() > LONGEST) {
            throw new DomainRefusal("refusal.today.noteTooLong", LONGEST);
        }
        text = text.strip();
        idempotencyKey = Ids.ofIdempotencyKey(idempotencyKey, text);
    }
}
