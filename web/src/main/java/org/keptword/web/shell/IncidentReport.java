package org.keptword.web.shell;

import java.security.SecureRandom;
import org.jboss.logging.Logger;
import org.keptword.web.routing.Route;

/**
 * An unexpected error with its reference number. The person gets a reference number, and the log the same number with the kinds of the
 * errors and where they
 * happened. Their messages are left out: they may quote what somebody wrote.
 */
public final class IncidentReport {

    private static final Logger LOG = Logger.getLogger(IncidentReport.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int FRAMES = 25;

    private IncidentReport() {}

    /**
     * Logs it.
     *
     * @param method of the request
     * @param path of the request, of which only the template is logged
     * @return the reference number
     */
    public static String log(Throwable error, String method, String path) {
        String reference = reference();
        LOG.errorf("Mishap %s at %s %s%s", reference, method, Route.templateOf(path), trace(error));
        return reference;
    }

    /** Logs in one line that a call was refused because of who made it. */
    public static void refused(String method, String path) {
        LOG.infof("Refused: %s %s", method, Route.templateOf(path));
    }

    /** Logs in one line that a form was sent as no page of ours sends it. */
    public static void tampered(Throwable error, String method, String path) {
        LOG.infof("Not a form of ours (%s): %s %s", error.getClass().getName(), method, Route.templateOf(path));
    }

    private static String reference() {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            reference.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }

    static String trace(Throwable error) {
        StringBuilder trace = new StringBuilder();
        int depth = 0;
        for (Throwable cause = error; cause != null && depth < 8; cause = cause.getCause(), depth++) {
            trace.append("\n")
                    .append(depth == 0 ? "" : "caused by ")
                    .append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                trace.append("\n  at ").append(frames[i]);
            }
        }
        return trace.toString();
    }
}
