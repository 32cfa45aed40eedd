package org.keptword.access;

import java.time.Instant;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;

/**
 * A case of a counselor as a manager sees it: names and counts, nothing clinical.
 *
 * @param held sessions so far
 * @param planned sessions ahead, which go to the next counselor
 * @param unsigned notes of sessions that nobody has signed: only their author can
 */
public record CaseOfCounselor(
        CaseId id, String name, CaseMode mode, boolean open, Instant openedAt, int held, int planned, int unsigned) {}
