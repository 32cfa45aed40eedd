package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody may make an account. It is renewed rather than made anew, so that an account begun under it is found again. */
@MappedSuperclass
public abstract class AccountCode extends OneTimeCode {

    private String name;

    private @Nullable String login;

    @Column
    private @Nullable String subject;

    protected AccountCode() {}

    @SuppressWarnings("NullAway.Init") // each kind of code calls its name when it is made
    protected AccountCode(UUID practice) {
        super(practice, null);
    }

    /** Takes the name the person will have. */
    protected final void call(String newName) {
        name = newName;
    }

    /**
     * An account is about to be asked for under this name. Recorded first, so that a call that failed, or whose answer was lost, is
     * repeated and does not make a second account.
     */
    public void begin(String newLogin) {
        requireUnused();
        login = newLogin;
        begin();
    }

    /** The account exists and the person has a place. */
    public void use(String newSubject, Instant now) {
        use(now);
        subject = newSubject;
    }

    public String name() {
        return name;
    }

    public @Nullable String login() {
        return login;
    }
}
