package org.keptword.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.access.Permit;
import org.keptword.sharing.internal.ShareDesk;

/**
 * What the partners of a case may read of each other now, for the features above: inside their own transaction and under their own
 * permit. Whether joint work is on is for the caller to know, and asked first.
 */
@ApplicationScoped
public class SharedTexts {

    @Inject
    ShareDesk desk;

    /**
     * What is shown in the one case; at most four statements.
     *
     * @param permit of staff
     */
    public SharedNow shown(Permit permit) {
        return desk.shown(permit);
    }
}
