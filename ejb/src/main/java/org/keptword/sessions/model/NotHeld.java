package org.keptword.sessions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.keptword.sessions.ByWhom;
import org.keptword.shared.DomainRefusal;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** Because of whom a meeting did not take place, and why. It is kept when that is taken back, so that no words are lost. */
@Embeddable
public class NotHeld {

    @Enumerated(EnumType.STRING)
    @Column(name = "by_whom")
    private ByWhom byWhom;

    @Column(name = "reason")
    private @Nullable Sealed reason;

    protected NotHeld() {}

    /** One of those who were to come stayed away, or both; the reason of an earlier calling off stays. */
    static NotHeld missed(ByWhom who, @Nullable NotHeld before) {
        if (!who.isClient()) {
            throw new DomainRefusal("refusal.sessions.missedByWhom");
        }
        NotHeld now = new NotHeld();
        now.byWhom = who;
        now.reason = before == null ? null : before.reason;
        return now;
    }

    /** It was called off. */
    static NotHeld calledOff(ByWhom who, SealedColumn slot, @Nullable String why, Vault vault) {
        NotHeld now = new NotHeld();
        now.byWhom = who;
        now.reason = vault.seal(slot, why == null || why.isBlank() ? null : why);
        return now;
    }

    ByWhom byWhom() {
        return byWhom;
    }

    @Nullable
    String reason(SealedColumn slot, Vault vault) {
        return vault.open(slot, reason);
    }
}
