package org.keptword.measures.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One version of a scoring definition and the version of the exercise it scores; written once. */
@Entity
@Immutable
public class InstrumentVersion {

    @Id
    private UUID id;

    private String instrument;
    private int version;

    private UUID exerciseVersion;

    private String content;
    private String hash;

    @Column
    private Instant loadedAt;

    protected InstrumentVersion() {}

    /** @param version counts from 1 within the instrument */
    public InstrumentVersion(
            UUID id,
            String instrument,
            int version,
            UUID exerciseVersion,
            String content,
            String hash,
            Instant loadedAt) {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
        this.id = id;
        this.instrument = instrument;
        this.version = version;
        this.exerciseVersion = exerciseVersion;
        this.content = content;
        this.hash = hash;
        this.loadedAt = loadedAt;
    }

    public UUID id() {
        return id;
    }

    public String instrument() {
        return instrument;
    }

    public int version() {
        return version;
    }

    public UUID exerciseVersion() {
        return exerciseVersion;
    }

    public String content() {
        return content;
    }

    /** Whether it is this definition of this version of the exercise. */
    public boolean holds(String otherHash, UUID ofExercise) {
        return hash.equals(otherHash) && exerciseVersion.equals(ofExercise);
    }
}
