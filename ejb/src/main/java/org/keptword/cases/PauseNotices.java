package org.keptword.cases;

import java.util.List;
import org.keptword.access.Permit;

/** Says what partners will notice when joint work is paused; implemented by the features that stand above cases, each for its own. */
public interface PauseNotices {

    /** What is noticed in the one case the permit opens: one statement, or two. */
    List<PauseNotice> of(Permit permit);
}
