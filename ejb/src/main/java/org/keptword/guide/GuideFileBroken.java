package org.keptword.guide;

/** A definition file that cannot be used. The message names file, line and reason; the application does not start with it. */
public final class GuideFileBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String reason;

    /** @param line from 1; 0 where the fault has no line, as with a missing file */
    public GuideFileBroken(String file, int line, String reason) {
        super(line > 0 ? "%s, line %d: %s".formatted(file, line, reason) : "%s: %s".formatted(file, reason));
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
