package org.keptword.sharing.internal;

import java.util.UUID;
import org.keptword.shared.CaseMode;

/**
 * The state of sharing in a case for one of its clients.
 *
 * @param open whether work goes on
 * @param jointWork whether work towards the other person is open
 * @param consented whether an agreement of the client is in force; that of the other partner the client cannot know
 * @param paused whether it was open before
 * @param resting whether what was shown rests until the counselor shows it again
 */
public record OwnShareCase(
        UUID id, CaseMode mode, boolean open, boolean jointWork, boolean consented, boolean paused, boolean resting) {

    /** Whether something new can be asked of the client, and answered with yes. */
    public boolean isAsking() {
        return open && jointWork && consented && mode == CaseMode.COUPLE;
    }

    /** Whether anything of the other partner can be read. */
    public boolean isReading() {
        return isAsking() && !resting;
    }

    /** Whether the one neutral sentence stands in the place of everything else. */
    public boolean isPaused() {
        return open && mode == CaseMode.COUPLE && ((paused && !jointWork) || resting);
    }
}
