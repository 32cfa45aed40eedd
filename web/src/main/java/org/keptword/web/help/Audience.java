package org.keptword.web.help;

import java.util.Locale;
import org.keptword.shared.Role;

/** For whom a manual is written. Supervisors read that of the counselors. */
enum Audience {
    COUNSELORS,
    CLIENTS,
    MANAGERS;

    static Audience of(Role role) {
        return switch (role) {
            case CLIENT -> CLIENTS;
            case MANAGER -> MANAGERS;
            case COUNSELOR, SUPERVISOR, JOB -> COUNSELORS;
        };
    }

    /** The folder of its chapters. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
