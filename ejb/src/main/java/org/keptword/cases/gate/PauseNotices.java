package org.keptword.cases.gate;

import java.util.List;
import org.keptword.access.Permit;
import org.keptword.shared.ParticipantId;

/** Says what partners will notice when joint work is paused; implemented by the features that stand above cases, each for its own. */
public interface PauseNotices {

    /** What is noticed in the one case the permit opens: one statement, or two. */
    List<PauseNotice> of(Permit permit);

    /**
     * What one partner will notice when joint work is paused, as a kind and a count; quotes nothing.
     *
     * @param who the partner who notices
     * @param count at least one
     */
    record PauseNotice(ParticipantId who, Kind kind, int count) {

        /** What is noticed. */
        public enum Kind {
            /** Given work that cannot be answered, or only in part. */
            WORK,
            /** Texts of the other that can be read no more. */
            TEXTS,
            /** Promises of the other this partner is asked about no more. */
            ASKED,
            /** Own promises towards the other that rest. */
            OWN_PROMISES
        }

        public PauseNotice {
            if (count < 1) {
                throw new IllegalArgumentException("Nothing is no notice");
            }
        }
    }
}
