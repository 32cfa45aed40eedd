package org.keptword.shared;

import jakarta.ejb.ApplicationException;

/** There is no such thing, or it is somebody else's: the two must look the same. */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found");
    }
}
