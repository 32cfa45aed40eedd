package org.keptword.measures.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.homework.read.Homework;
import org.keptword.measures.scoring.Scoring;
import org.keptword.shared.Ids;
import org.keptword.shared.SessionId;
import org.keptword.shared.persistence.ParticipantRecord;

/** What one scale made of one handed-in revision. Never changes; a later one of the same response takes its place and leaves it standing. */
@Entity
@DynamicUpdate
public class Score extends ParticipantRecord {

    private UUID responseId;

    private int revision;

    private UUID instrumentVersion;

    private String instrument;

    private String scale;

    private @Nullable Double value;

    private int answered;

    private int asked;

    private @Nullable UUID sessionId;

    private Instant handedInAt;

    @Column
    private Instant scoredAt;

    private UUID act;

    private @Nullable UUID replacedBy;

    /** Kept by the database. */
    @Column(insertable = false, updatable = false)
    private boolean counted;

    @Version
    private int version;

    protected Score() {}

    /**
     * @param by the version of the instrument
     * @param session the session it belongs to, if any
     * @param act what all scores made at once share
     */
    public Score(
            UUID practice,
            Homework.HandedInAnswers of,
            UUID by,
            Scoring.ScaleResult scored,
            Optional<SessionId> session,
            UUID act,
            Instant now) {
        super(Ids.newId(), practice, of.caseId().value(), of.participant().value());
        this.responseId = of.response().value();
        this.revision = of.revision();
        this.instrumentVersion = by;
        this.instrument = of.exercise();
        this.scale = scored.scale();
        this.value = scored.value().isPresent() ? scored.value().getAsDouble() : null;
        this.answered = scored.answered();
        this.asked = scored.asked();
        this.sessionId = session.map(SessionId::value).orElse(null);
        this.handedInAt = of.handedInAt();
        this.act = act;
        this.scoredAt = now;
    }

    /** A later act of scoring takes its place. */
    public void giveWayTo(UUID laterAct) {
        if (replacedBy != null || laterAct.equals(act)) {
            throw new IllegalStateException("A score gives way once, and not to itself");
        }
        replacedBy = laterAct;
    }

    public UUID responseId() {
        return responseId;
    }

    public int revision() {
        return revision;
    }

    public UUID instrumentVersion() {
        return instrumentVersion;
    }

    public String instrument() {
        return instrument;
    }

    public String scale() {
        return scale;
    }

    public Optional<Double> value() {
        return Optional.ofNullable(value);
    }

    public int answered() {
        return answered;
    }

    public int asked() {
        return asked;
    }

    public Optional<SessionId> session() {
        return Optional.ofNullable(sessionId).map(SessionId::new);
    }

    public Instant handedInAt() {
        return handedInAt;
    }
}
