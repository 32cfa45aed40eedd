package org.keptword.measures.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What scores one version of a form of one practice; written once. */
@Entity
@Immutable
public class OwnInstrumentVersion {

    @Id
    private UUID id;

    private UUID practiceId;

    private UUID exerciseVersion;

    private String instrument;
    private int version;
    private String content;

    private Instant keptAt;

    protected OwnInstrumentVersion() {}

    /** @param version that of the form it scores */
    public OwnInstrumentVersion(
            UUID id,
            UUID practiceId,
            UUID exerciseVersion,
            String instrument,
            int version,
            String content,
            Instant keptAt) {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
        this.id = Objects.requireNonNull(id);
        this.practiceId = Objects.requireNonNull(practiceId);
        this.exerciseVersion = Objects.requireNonNull(exerciseVersion);
        this.instrument = Objects.requireNonNull(instrument);
        this.version = version;
        this.content = Objects.requireNonNull(content);
        this.keptAt = Objects.requireNonNull(keptAt);
    }

    public UUID id() {
        return id;
    }

    public UUID exerciseVersion() {
        return exerciseVersion;
    }

    public String instrument() {
        return instrument;
    }

    public int version() {
        return version;
    }

    public String content() {
        return content;
    }
}
