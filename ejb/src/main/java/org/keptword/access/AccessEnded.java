package org.keptword.access;

import jakarta.ejb.ApplicationException;

/** The acting person was disabled or is unknown: the session is to be ended. */
@ApplicationException(rollback = true)
public class AccessEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AccessEnded() {
        super("access ended");
    }
}
