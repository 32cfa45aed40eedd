package org.keptword.demo;

/** A line of the demonstration that cannot be played. */
class DemoBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoBroken(String what) {
        super("the demonstration is broken: " + what);
    }

    DemoBroken(String what, Throwable cause) {
        super("the demonstration is broken: " + what, cause);
    }
}
