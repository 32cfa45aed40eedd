package org.keptword.web.shell;

/** How the server says that what a request brought cannot be read: it is too much, too slow or not what it claims to be. */
public final class Unreadable {

    private Unreadable() {}

    /** The status for an error that came while a request was read: too much, too slow, or simply bad. */
    public static int status(Throwable error) {
        if (isCalled(error, "RequestTooBigException") || isCalled(error, "FileTooLargeException")) {
            return 413;
        }
        return isCalled(error, "ReadTimeoutException") ? 408 : 400;
    }

    /** Whether it came from the server's reading of the request and from nothing behind it. */
    public static boolean is(Throwable error) {
        return status(error) != 400 || isCalled(error, "ParameterLimitException");
    }

    /** The server's own classes are not ours to name. */
    private static boolean isCalled(Throwable error, String name) {
        int depth = 0;
        for (Throwable cause = error; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause.getClass().getName().endsWith(name)) {
                return true;
            }
        }
        return false;
    }
}
