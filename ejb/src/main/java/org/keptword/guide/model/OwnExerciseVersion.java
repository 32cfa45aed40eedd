package org.keptword.guide.model;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.shared.persistence.PracticeRecord;

/** One version of a form of one practice; written once. */
@Entity
@Immutable
public class OwnExerciseVersion extends PracticeRecord {

    private String exercise;
    private int version;
    private String content;

    private UUID broughtBy;

    private Instant broughtAt;

    protected OwnExerciseVersion() {}

    /** The next version of a form. */
    public OwnExerciseVersion(UUID id, OwnExercise of, String content, UUID broughtBy, Instant broughtAt) {
        super(id, of.practiceId());
        this.exercise = of.exercise();
        this.version = of.next();
        this.content = content;
        this.broughtBy = broughtBy;
        this.broughtAt = broughtAt;
    }

    public String exercise() {
        return exercise;
    }

    /** Counts from 1 within the form. */
    public int version() {
        return version;
    }

    public String content() {
        return content;
    }

    public UUID broughtBy() {
        return broughtBy;
    }

    public Instant broughtAt() {
        return broughtAt;
    }
}
