package org.keptword.goals.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.goals.GoalText;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.GoalId;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.StaleState;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A goal for both partners or for one, as those it is for may read it. */
@Entity
public class Goal extends CaseRecord {

    private @Nullable UUID participantId;

    @Column
    private UUID idempotencyKey;

    private Sealed sentence;

    private @Nullable Sealed muchLess;

    private @Nullable Sealed less;

    private Sealed expected;

    private @Nullable Sealed more;

    private @Nullable Sealed muchMore;

    private Stamp begun;

    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected Goal() {}

    /** Sets a goal; {@code whom} is the one participant it is for, or null for both. */
    public Goal(
            UUID practice,
            CaseId of,
            @Nullable ParticipantId whom,
            UUID idempotencyKey,
            GoalText words,
            UUID counselor,
            Vault vault,
            Instant now) {
        super(Ids.newId(), practice, of.value());
        this.participantId = whom == null ? null : whom.value();
        this.idempotencyKey = idempotencyKey;
        this.begun = new Stamp(counselor, now);
        write(words, vault);
    }

    /** Words it anew, on top of the version named. */
    public void reword(int basedOn, GoalText words, Vault vault) {
        requireRunning();
        requireVersion(basedOn);
        write(words, vault);
    }

    /** It comes to an end, on top of the version named. */
    public void end(int basedOn, Instant now) {
        requireRunning();
        requireVersion(basedOn);
        endedAt = now;
    }

    /** Refuses to go on with a goal that has ended. */
    public final void requireRunning() {
        if (endedAt != null) {
            throw new DomainRefusal("refusal.goals.ended");
        }
    }

    private void requireVersion(int basedOn) {
        if (basedOn != version) {
            throw new StaleState();
        }
    }

    private void write(GoalText words, Vault vault) {
        sentence = vault.seal(slot("sentence"), words.sentence());
        muchLess = vault.seal(slot("much_less"), words.muchLess());
        less = vault.seal(slot("less"), words.less());
        expected = vault.seal(slot("expected"), words.expected());
        more = vault.seal(slot("more"), words.more());
        muchMore = vault.seal(slot("much_more"), words.muchMore());
    }

    public GoalText words(Vault vault) {
        return new GoalText(
                vault.open(slot("sentence"), sentence),
                vault.open(slot("much_less"), muchLess),
                vault.open(slot("less"), less),
                vault.open(slot("expected"), expected),
                vault.open(slot("more"), more),
                vault.open(slot("much_more"), muchMore));
    }

    public GoalId goalId() {
        return new GoalId(id());
    }

    /** For whom it is; empty for both. */
    public Optional<ParticipantId> participant() {
        return Optional.ofNullable(participantId).map(ParticipantId::new);
    }

    public Instant begunAt() {
        return begun.at();
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public int version() {
        return version;
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, "goal", column, version);
    }
}
