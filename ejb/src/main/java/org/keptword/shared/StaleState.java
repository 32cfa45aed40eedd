package org.keptword.shared;

import jakarta.ejb.ApplicationException;

/** The page was rendered from an older state than the one stored: nothing was changed, both are to be shown. */
@ApplicationException(rollback = true)
public class StaleState extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleState() {
        super("stale");
    }
}
