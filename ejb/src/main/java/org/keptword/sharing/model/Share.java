package org.keptword.sharing.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ShareId;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.ShareState;
import org.keptword.sharing.SharedText;
import org.keptword.sharing.SharedTextJson;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A text of one partner on its way to the other, from the counselor's question to its end. The text itself never changes. */
@Entity
@DynamicUpdate
public class Share extends CaseRecord {

    private UUID authorId;

    private UUID recipientId;

    private String authorName;

    private String recipientName;

    @Enumerated(EnumType.STRING)
    private ShareKind kind;

    private UUID sourceId;

    private int revision;

    private @Nullable UUID exchangeId;

    private Sealed content;

    @Enumerated(EnumType.STRING)
    private ShareState state;

    @Column
    private UUID idempotencyKey;

    private Stamp asked;

    private @Nullable Stamp answered;

    private @Nullable Stamp shown;

    private @Nullable Stamp ended;

    @Version
    private int version;

    protected Share() {}

    /** One of the two between whom something is shared. */
    public record Side(ParticipantId participant, String name) {}

    /**
     * Where a text comes from.
     *
     * @param revision the revision of a response; 0 for a promise
     */
    public record Source(ShareKind kind, UUID id, int revision) {}

    /**
     * The counselor asks the author.
     *
     * @param exchange the two texts that are opened together, or null
     * @param idempotencyKey the key of the attempt to ask: the same key again asks nothing more
     */
    public Share(
            UUID practice,
            CaseId of,
            Side author,
            Side recipient,
            Source source,
            @Nullable ShareExchange exchange,
            SharedText text,
            UUID idempotencyKey,
            UUID by,
            Instant now,
            Vault vault) {
        super(Ids.newId(), practice, of.value());
        if (author.participant().equals(recipient.participant())
                || text.blocks().isEmpty()) {
            throw new IllegalArgumentException("Something is shared with somebody else");
        }
        this.authorId = author.participant().value();
        this.recipientId = recipient.participant().value();
        this.authorName = author.name();
        this.recipientName = recipient.name();
        this.kind = source.kind();
        this.sourceId = source.id();
        this.revision = source.revision();
        this.exchangeId = exchange == null ? null : exchange.id();
        this.content = vault.seal(slot(), SharedTextJson.write(text));
        this.state = ShareState.ASKED;
        this.idempotencyKey = idempotencyKey;
        this.asked = new Stamp(by, now);
    }

    /** The author says yes to this very text. */
    public void agree(UUID by, Instant now) {
        require(ShareState.ASKED);
        answer(ShareState.AGREED, by, now);
    }

    /** The author says no. */
    public void decline(UUID by, Instant now) {
        require(ShareState.ASKED);
        answer(ShareState.DECLINED, by, now);
    }

    private void answer(ShareState said, UUID by, Instant now) {
        state = said;
        answered = new Stamp(by, now);
    }

    /** The counselor shows it, which takes the author's yes. */
    public void show(UUID by, Instant now) {
        if (state == ShareState.ASKED) {
            throw new DomainRefusal("refusal.sharing.notAgreed");
        }
        require(ShareState.AGREED);
        state = ShareState.SHARED;
        shown = new Stamp(by, now);
    }

    /** The counselor no longer asks, while nothing was shown. */
    public void withdraw(UUID by, Instant now) {
        if (state != ShareState.ASKED) {
            require(ShareState.AGREED);
        }
        end(ShareState.WITHDRAWN, by, now);
    }

    /** The author takes it back. */
    public void takeBack(UUID by, Instant now) {
        if (state != ShareState.AGREED) {
            require(ShareState.SHARED);
        }
        end(ShareState.TAKEN_BACK, by, now);
    }

    /** The response it comes from is for fewer people now, or not there any longer: its author's doing. */
    public void lapse(UUID by, Instant now) {
        if (state.isLive()) {
            end(ShareState.TAKEN_BACK, by, now);
        }
    }

    /** The counselor shows it no longer. */
    public void stop(UUID by, Instant now) {
        require(ShareState.SHARED);
        end(ShareState.ENDED, by, now);
    }

    private void end(ShareState how, UUID by, Instant now) {
        state = how;
        ended = new Stamp(by, now);
    }

    private void require(ShareState wanted) {
        if (state != wanted) {
            throw new DomainRefusal("refusal.sharing.changedMeanwhile");
        }
    }

    public ShareId shareId() {
        return new ShareId(id());
    }

    public ParticipantId author() {
        return new ParticipantId(authorId);
    }

    public ParticipantId recipient() {
        return new ParticipantId(recipientId);
    }

    public String authorName() {
        return authorName;
    }

    public String recipientName() {
        return recipientName;
    }

    public ShareKind kind() {
        return kind;
    }

    public UUID sourceId() {
        return sourceId;
    }

    public int revision() {
        return revision;
    }

    /** The exchange it belongs to, if any. */
    public Optional<UUID> exchange() {
        return Optional.ofNullable(exchangeId);
    }

    /** What is read. */
    public SharedText text(Vault vault) {
        return SharedTextJson.read(vault.open(slot(), content));
    }

    public ShareState state() {
        return state;
    }

    public Instant askedAt() {
        return asked.at();
    }

    public Optional<Instant> answeredAt() {
        return Stamp.when(answered);
    }

    public Optional<Instant> shownAt() {
        return Stamp.when(shown);
    }

    public Optional<Instant> endedAt() {
        return Stamp.when(ended);
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "share", "content");
    }
}
