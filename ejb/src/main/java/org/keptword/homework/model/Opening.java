package org.keptword.homework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;

/**
 * Whether one participant's answer stands as items of another exercise wait for it. Holds that it opens or does not, never what
 * else was answered.
 */
@Entity
public class Opening extends ParticipantRecord {

    private String exercise;
    private String item;
    private String code;

    @Column
    private boolean opens;

    @Column
    private Instant answeredAt;

    @Version
    private int version;

    protected Opening() {}

    /** The answer waited for, of one participant; closed until it is given. */
    public Opening(Response of, ExerciseDefinition.Requirement wait, Instant now) {
        super(Ids.newId(), of);
        this.exercise = wait.exercise();
        this.item = wait.item();
        this.code = wait.code();
        this.answeredAt = now;
    }

    /** Takes the latest answer. */
    public void answer(boolean asWaitedFor, Instant now) {
        opens = asWaitedFor;
        answeredAt = now;
    }

    /** Whether it is about what a requirement waits for. */
    public boolean isAbout(ExerciseDefinition.Requirement wait) {
        return exercise.equals(wait.exercise()) && item.equals(wait.item()) && code.equals(wait.code());
    }
}
