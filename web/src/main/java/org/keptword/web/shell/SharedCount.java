package org.keptword.web.shell;

/** How much waits for a client on the page of shared things, for the header. */
public interface SharedCount {

    /** The number; 0 for everybody else. */
    int waiting();
}
