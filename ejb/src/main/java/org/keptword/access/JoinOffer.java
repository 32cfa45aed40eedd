package org.keptword.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page behind a code says before anybody has signed in.
 *
 * @param login the name of the account a code begins anew, or null where there is no account yet
 */
public record JoinOffer(
        String practice,
        Locale language,
        CodeKind kind,
        @Nullable String login) {

    /** An offer to a client who has no account yet. */
    public JoinOffer(String practice, Locale language) {
        this(practice, language, CodeKind.CLIENT, null);
    }

    /** Whether there is an account already. */
    public boolean renews() {
        return kind == CodeKind.RENEWAL;
    }
}
