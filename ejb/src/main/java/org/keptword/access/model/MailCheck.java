package org.keptword.access.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.setup.MailConfirmation;

/** The last test message of a practice, and who confirmed with which mail settings that one arrived. The address is kept nowhere. */
@Entity
public class MailCheck {

    private static final int MOST_MESSAGES = 5;
    private static final int MOST_TRIES = 5;
    private static final Duration WINDOW = Duration.ofHours(1);

    @Id
    private UUID practiceId;

    private byte @Nullable [] code;

    private byte @Nullable [] sentWith;

    private @Nullable Instant sentAt;

    private int tries;

    private Instant windowFrom;

    private int messages;

    private byte @Nullable [] confirmedWith;

    private @Nullable Instant confirmedAt;

    private @Nullable UUID confirmedBy;

    @Version
    private int version;

    protected MailCheck() {}

    /** Nothing was sent yet. */
    public MailCheck(UUID practiceId, Instant now) {
        this.practiceId = practiceId;
        this.windowFrom = now;
    }

    /** Whether one more message may be sent now. */
    public boolean maySend(Instant now) {
        return messages < MOST_MESSAGES || !now.isBefore(windowFrom.plus(WINDOW));
    }

    /**
     * Takes the code of a message that is about to be sent; an earlier one counts no more.
     *
     * @param hash of the code
     * @param settings the mail settings it is sent with
     */
    public void send(byte[] hash, byte[] settings, Instant now) {
        if (!now.isBefore(windowFrom.plus(WINDOW))) {
            windowFrom = now;
            messages = 0;
        }
        messages++;
        tries = 0;
        code = hash.clone();
        sentWith = settings.clone();
        sentAt = now;
    }

    /**
     * Tries a code. One counts for an hour, for five tries, and with the settings its message was sent with.
     *
     * @return whether it is the one that was sent
     */
    public boolean confirm(byte[] hash, byte[] settings, UUID by, Instant now) {
        if (code == null || sentAt == null || now.isAfter(sentAt.plus(WINDOW)) || tries >= MOST_TRIES) {
            return false;
        }
        tries++;
        if (!MessageDigest.isEqual(code, hash) || !MessageDigest.isEqual(sentWith, settings)) {
            return false;
        }
        code = null;
        confirmedWith = settings.clone();
        confirmedAt = now;
        confirmedBy = by;
        return true;
    }

    /** When and by whom it was confirmed with these settings. */
    public Optional<MailConfirmation> confirmation(byte[] settings) {
        return confirmedAt != null && confirmedBy != null && MessageDigest.isEqual(confirmedWith, settings)
                ? Optional.of(new MailConfirmation(confirmedBy, confirmedAt))
                : Optional.empty();
    }

    /** Whether a code can be typed now. */
    public boolean isWaiting(Instant now) {
        return code != null && sentAt != null && !now.isAfter(sentAt.plus(WINDOW)) && tries < MOST_TRIES;
    }
}
