package org.keptword.access;

/** A practice's file that cannot be used. The message names the file and the reason; the application does not start with it. */
public final class PracticeFileBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PracticeFileBroken(String file, String reason) {
        super(file + ": " + reason);
    }
}
