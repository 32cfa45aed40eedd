package org.keptword.reports;

import org.keptword.shared.SessionId;

/**
 * The next report to make.
 *
 * @param place among the reports of the day, from 1
 */
public record PrintStep(int place, SessionId session, PrepFor whom) {}
