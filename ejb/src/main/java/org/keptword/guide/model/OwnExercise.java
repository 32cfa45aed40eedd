package org.keptword.guide.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.persistence.PracticeRecord;

/** A form of one practice, the same in all its versions. */
@Entity
@DynamicUpdate
public class OwnExercise extends PracticeRecord {

    /** Begins the name of every such form; no exercise of the guide is called so. */
    public static final String PREFIX = "brought-";

    private static final int LONGEST_ORIGIN = 500;

    private String exercise;

    private boolean measure;

    private @Nullable String origin;

    private int newest;

    private @Nullable Instant retiredAt;

    @Version
    private int version;

    protected OwnExercise() {}

    /** @param origin where it was published, or null */
    public OwnExercise(UUID id, UUID practiceId, boolean measure, @Nullable String origin) {
        super(id, practiceId);
        this.exercise = PREFIX + id.toString().replace("-", "");
        this.measure = measure;
        if (origin != null && (origin.isBlank() || origin.length() > LONGEST_ORIGIN)) {
            throw new IllegalArgumentException("An origin is some text of at most " + LONGEST_ORIGIN);
        }
        this.origin = origin;
    }

    /** Counts one version more, and offers the form whatever was before. */
    int next() {
        retiredAt = null;
        newest++;
        return newest;
    }

    public void retire(Instant at) {
        if (retiredAt == null) {
            retiredAt = at;
        }
    }

    public void offer() {
        retiredAt = null;
    }

    public String exercise() {
        return exercise;
    }

    public boolean isMeasure() {
        return measure;
    }

    public Optional<String> origin() {
        return Optional.ofNullable(origin);
    }

    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }
}
