package org.keptword.launcher;

/** Why a start or stop cannot go on, as a sentence for the person at the terminal. */
public final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaunchFailure(String sentence) {
        super(sentence);
    }

    public LaunchFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
