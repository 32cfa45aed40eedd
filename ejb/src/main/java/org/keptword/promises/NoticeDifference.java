package org.keptword.promises;

import org.keptword.shared.ParticipantId;

/**
 * What one partner says was kept beside what the other noticed, of the times both spoke about; in counts, and for the counselor only:
 * neither partner ever learns of it.
 *
 * @param owner whose promises they are
 * @param kept so often the owner said kept, in time or late
 * @param noticed so often of those the other said noticed
 * @param seenDifferently so often of those the other said it was different
 */
public record NoticeDifference(ParticipantId owner, int kept, int noticed, int notNoticed, int seenDifferently) {}
