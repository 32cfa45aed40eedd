package org.keptword.access.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.StaleState;
import org.keptword.shared.WholeText;
import org.keptword.shared.persistence.PracticeRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** That a counselor wrote down why a colleague's case has to be read now, and which one was opened for it. */
@Entity
public class EmergencyAccess extends PracticeRecord {

    /** So long a case stays open. */
    public static final Duration LASTS = Duration.ofHours(24);

    /** So long after the reason was written a case can be looked for. */
    public static final Duration LOOKING = Duration.ofHours(1);

    /** The shortest and the longest reason, in characters. */
    public static final int SHORTEST = 10;

    public static final int LONGEST = 2000;

    private UUID personId;

    private Sealed reason;

    private Instant askedAt;

    private @Nullable UUID caseId;

    private @Nullable String caseName;

    private @Nullable Instant openedAt;

    private @Nullable Instant until;

    private @Nullable Instant seenAt;

    @Version
    private int version;

    protected EmergencyAccess() {}

    /** A reason of at least {@value #SHORTEST} characters is required. */
    public EmergencyAccess(Actor reader, @Nullable String why, Vault vault, Instant now) {
        super(Ids.newId(), reader.practice().value());
        String said = why == null ? "" : why.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new DomainRefusal("refusal.access.emergencyReason", SHORTEST, LONGEST);
        }
        this.personId = reader.requirePersonValue();
        this.reason = vault.seal(slot(), WholeText.require(said));
        this.askedAt = now;
    }

    /** One case is opened for it, and no other. */
    public void open(CaseId opened, String name, Instant now) {
        if (caseId != null) {
            throw new StaleState();
        }
        caseId = opened.value();
        caseName = name;
        openedAt = now;
        until = now.plus(LASTS);
    }

    /** The counselor of the case has seen it; the first time counts. */
    public void see(Instant now) {
        if (seenAt == null) {
            seenAt = now;
        }
    }

    public UUID reader() {
        return personId;
    }

    public @Nullable String reason(Vault vault) {
        return vault.open(slot(), reason);
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Whether a case can be looked for still. */
    public boolean isLooking(Instant now) {
        return caseId == null && askedAt.plus(LOOKING).isAfter(now);
    }

    public Optional<CaseId> opened() {
        return Optional.ofNullable(caseId).map(CaseId::new);
    }

    public String caseName() {
        return Objects.requireNonNull(caseName);
    }

    public Instant openedAt() {
        return Objects.requireNonNull(openedAt);
    }

    public Instant until() {
        return Objects.requireNonNull(until);
    }

    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "emergency_access", "reason");
    }
}
