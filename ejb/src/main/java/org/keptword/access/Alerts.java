package org.keptword.access;

import java.util.List;

/**
 * What a counselor has to know of how the own cases are reached.
 *
 * @param coverLost whether a colleague named as cover cannot sign in any more
 * @param emergencies what colleagues opened in the own cases and the counselor has not marked as seen, the newest first
 */
public record Alerts(boolean coverLost, List<EmergencyLine> emergencies) {

    public static final Alerts NONE = new Alerts(false, List.of());

    public Alerts {
        emergencies = List.copyOf(emergencies);
    }
}
