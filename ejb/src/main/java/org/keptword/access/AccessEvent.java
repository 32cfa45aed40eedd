package org.keptword.access;

import java.time.ZoneId;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/** What happened to people and their accounts, said to the features above in the same transaction, by ids alone. */
public sealed interface AccessEvent {

    /** Somebody used an invitation and is a person of the practice now. */
    record ClientJoined(CaseId caseId, ParticipantId participant, PersonId person) implements AccessEvent {}

    /** A colleague opened a case in an emergency. */
    record EmergencyOpened(CaseId caseId, UUID emergency) implements AccessEvent {}

    /** The time zone of a person changed. */
    record TimeZoneChanged(PersonId person, ZoneId zone) implements AccessEvent {}
}
