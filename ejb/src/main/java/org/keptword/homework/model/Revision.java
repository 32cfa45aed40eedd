package org.keptword.homework.model;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Form;
import org.keptword.shared.Disclosure;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What was handed in, unchanged for good. Taking back and voiding are marks on it. */
@Entity
@DynamicUpdate
public class Revision extends ParticipantRecord {

    private UUID responseId;

    private int number;

    private UUID idempotencyKey;

    private Sealed answers;

    private boolean asNote;

    @Enumerated(EnumType.STRING)
    private Disclosure disclosure;

    private @Nullable Integer minutesSpent;

    private @Nullable Integer difficulty;

    private Instant handedInAt;

    private @Nullable Instant takenBackAt;

    private @Nullable Instant voidedAt;

    protected Revision() {}

    /** What the author says about the work at its end; each line may be missing. */
    public record Close(
            @Nullable Integer minutesSpent, @Nullable Integer difficulty, boolean bring) {

        public Close {
            if ((minutesSpent != null && (minutesSpent < 0 || minutesSpent > 10_000))
                    || (difficulty != null && (difficulty < 0 || difficulty > 10))) {
                throw new DomainRefusal("refusal.homework.closeOutOfRange");
            }
        }

        /** The close of these answers; what is missing or out of range is left open. */
        public static Close of(Answers answers) {
            JsonObject close =
                    answers.json().get(Form.CLOSE) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
            return new Close(
                    number(close, "minutes-spent", 1440),
                    number(close, "difficulty", 10),
                    close.get("bring-to-session") == JsonValue.TRUE);
        }

        private static @Nullable Integer number(JsonObject close, String id, int most) {
            if (close.get(id) instanceof JsonNumber number) {
                double value = number.doubleValue();
                return value >= 0 && value <= most ? (int) Math.round(value) : null;
            }
            return null;
        }
    }

    /**
     * Keeps what was handed in.
     *
     * @param idempotencyKey the key of the attempt: the same key again is the same revision
     * @param answers the evaluated answers as JSON, disabled items dropped
     * @param asNote handed in as a note to the counselor because a gate closed meanwhile
     */
    public Revision(
            Response of,
            int number,
            UUID idempotencyKey,
            String answers,
            Close close,
            boolean asNote,
            Vault vault,
            Instant now) {
        super(Ids.newId(), of);
        this.responseId = of.id();
        this.number = number;
        this.idempotencyKey = idempotencyKey;
        this.answers = vault.seal(slot(), answers);
        this.asNote = asNote;
        this.disclosure = of.disclosure();
        this.minutesSpent = close.minutesSpent();
        this.difficulty = close.difficulty();
        this.handedInAt = now;
    }

    /** Marks it as taken back by its author. */
    public void takenBack(Instant now) {
        takenBackAt = now;
    }

    public UUID responseId() {
        return responseId;
    }

    public int number() {
        return number;
    }

    public UUID idempotencyKey() {
        return idempotencyKey;
    }

    /** The answers as JSON. */
    public String answers(Vault vault) {
        return vault.open(slot(), answers);
    }

    public boolean isNote() {
        return asNote;
    }

    public Disclosure disclosure() {
        return disclosure;
    }

    public Optional<Integer> minutesSpent() {
        return Optional.ofNullable(minutesSpent);
    }

    public Optional<Integer> difficulty() {
        return Optional.ofNullable(difficulty);
    }

    public Instant handedInAt() {
        return handedInAt;
    }

    public boolean isTakenBack() {
        return takenBackAt != null;
    }

    public boolean isVoided() {
        return voidedAt != null;
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "revision", "answers");
    }
}
