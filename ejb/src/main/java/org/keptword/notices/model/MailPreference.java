package org.keptword.notices.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.notices.MailHours;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What a person chose: whether the daily mail comes and at what time, and for staff the address. */
@Entity
public class MailPreference {

    /** The longest address in characters. */
    public static final int LONGEST = 200;

    @Id
    private UUID personId;

    @Column(updatable = false)
    private UUID practiceId;

    private boolean mails;

    /** Minutes after midnight on the person's clock: a time of day without a zone that no driver could move. */
    private short mailMinute;

    private @Nullable Sealed address;

    /** When a round looks next whether the digest is due; written by the rounds and by triggers of the schema. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant digestAt;

    @Version
    private int version;

    protected MailPreference() {}

    /** What holds for a person who chose nothing. */
    public MailPreference(Actor of) {
        this.personId = of.requirePersonValue();
        this.practiceId = of.practice().value();
        this.mails = true;
        this.mailMinute = minute(MailHours.usual(of.role()));
    }

    /** Takes whether the daily mail comes, and when. */
    public void choose(boolean comes, LocalTime at) {
        mails = comes;
        mailMinute = minute(at);
    }

    /** Takes an address; nothing takes the address away. */
    public void receiveAt(@Nullable String text, Vault vault) {
        if (text == null || text.isBlank()) {
            address = null;
            return;
        }
        address = vault.seal(slot(), requireAddress(text));
    }

    /** Gives an address back without the space around it; refuses what is none. */
    public static String requireAddress(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > LONGEST || !stripped.matches("[^@\\s<>(),;:\"\\\\]+@[^@\\s<>(),;:\"\\\\]+")) {
            throw new DomainRefusal("refusal.notices.noAddress", LONGEST);
        }
        return stripped;
    }

    public UUID personId() {
        return personId;
    }

    /** Whether the daily mail comes. */
    public boolean mails() {
        return mails;
    }

    /** When, on the person's clock. */
    public LocalTime mailAt() {
        return LocalTime.MIN.plusMinutes(mailMinute);
    }

    /** The address in clear. */
    public Optional<String> address(Vault vault) {
        return Optional.ofNullable(vault.open(slot(), address));
    }

    private static short minute(LocalTime at) {
        return (short) (at.getHour() * 60 + at.getMinute());
    }

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "mail_preference", "address", personId, version);
    }
}
