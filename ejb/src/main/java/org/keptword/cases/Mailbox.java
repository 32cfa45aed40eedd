package org.keptword.cases;

import java.util.Optional;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/**
 * How a participant can be reached, for a job that sends. Never shown, and never written anywhere.
 *
 * @param person who signs in for the participant; empty before the first sign-in
 * @param active whether the participant takes part in an open case
 * @param sheet the contact sheet in force
 */
public record Mailbox(
        ParticipantId participant, Optional<PersonId> person, CaseId caseId, boolean active, ContactSheet sheet) {}
