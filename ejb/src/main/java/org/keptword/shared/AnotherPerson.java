package org.keptword.shared;

import jakarta.ejb.ApplicationException;

/**
 * The page was rendered for somebody else than who is signed in now: nothing is kept under the wrong name, and the page keeps its
 * text.
 */
@ApplicationException(rollback = true)
public class AnotherPerson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AnotherPerson() {
        super("another person");
    }
}
