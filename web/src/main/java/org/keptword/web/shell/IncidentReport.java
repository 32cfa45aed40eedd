package org.keptword.web.shell;

import java.security.SecureRandom;
import java.util.List;
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

    /** Logs in one line that a form was sent as no page of ours sends it, with the kind of the error and of what caused it. */
    static void tampered(Throwable error, String method, String path) {
        LOG.infof("Not a form of ours (%s): %s %s", kinds(error), method, Route.templateOf(path));
    }

    /**
     * Logs in one line that a form arrived in part.
     *
     * @param missing the names of the fields that did not arrive
     */
    static void incomplete(List<String> missing, String method, String path) {
        LOG.infof("Not a form of ours (without %s): %s %s", first(missing), method, Route.templateOf(path));
    }

    /** The class of an error, and behind it the class of the error at the bottom of it. */
    static String kinds(Throwable error) {
        Throwable root = Causes.root(error);
        String kind = error.getClass().getName();
        return root == error ? kind : kind + " of " + root.getClass().getName();
    }

    /** The first of the names and how many more there are. */
    static String first(List<String> names) {
        return names.get(0) + (names.size() == 1 ? "" : " and " + (names.size() - 1) + " more");
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
