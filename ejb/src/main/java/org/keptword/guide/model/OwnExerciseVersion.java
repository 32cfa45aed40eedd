package org.keptword.guide.model;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.shared.persistence.PracticeRecord;
import org.keptword.shared.persistence.Stamp;

/** One version of a form of one practice; written once. */
@Entity
@Immutable
public class OwnExerciseVersion extends PracticeRecord {

    private String exercise;
    private int version;
    private String content;

    private Stamp brought;

    protected OwnExerciseVersion() {}

    /** The next version of a form. */
    public OwnExerciseVersion(UUID id, OwnExercise of, String content, Stamp brought) {
        super(id, of.practiceId());
        this.exercise = of.exercise();
        this.version = of.next();
        this.content = content;
        this.brought = brought;
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

    public Stamp brought() {
        return brought;
    }
}
