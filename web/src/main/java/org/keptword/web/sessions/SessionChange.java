package org.keptword.web.sessions;

import java.util.Locale;

/** What can be done about one session; in lower case the name under which an address asks for it: {@code ?move=…}. */
public enum SessionChange {
    MOVE,
    CANCEL,
    MISSED,
    AGAIN,
    LATE,
    WITHDRAW;

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
