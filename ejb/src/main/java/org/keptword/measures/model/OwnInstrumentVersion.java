package org.keptword.measures.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.shared.persistence.PracticeRecord;

/** What scores one version of a form of one practice; written once. */
@Entity
@Immutable
public class OwnInstrumentVersion extends PracticeRecord {

    private UUID exerciseVersion;

    private String instrument;
    private int version;
    private String content;

    @Column
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
        super(id, practiceId);
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
        this.exerciseVersion = exerciseVersion;
        this.instrument = instrument;
        this.version = version;
        this.content = content;
        this.keptAt = keptAt;
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
