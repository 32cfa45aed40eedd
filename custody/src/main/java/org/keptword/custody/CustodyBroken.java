package org.keptword.custody;

/** A key that cannot be used, or a step of its care that may not go on. The message names places, never texts. */
public class CustodyBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CustodyBroken(String what) {
        super(what);
    }

    public CustodyBroken(String what, Throwable cause) {
        super(what, cause);
    }
}
