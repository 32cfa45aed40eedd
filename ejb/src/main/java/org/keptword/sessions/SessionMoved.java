package org.keptword.sessions;

import java.time.Instant;
import org.keptword.shared.CaseId;
import org.keptword.shared.SessionId;

/**
 * A planned session begins at another time; told inside the transaction that moves it.
 *
 * @param before when it began before
 */
public record SessionMoved(CaseId caseId, SessionId session, Instant before) {}
