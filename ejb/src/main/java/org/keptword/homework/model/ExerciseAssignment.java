package org.keptword.homework.model;

import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.UUID;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.persistence.ParticipantRecord;

/** Which exercise was given to whom: the version, its place in the guide, and what of it a gate leaves. */
@MappedSuperclass
public abstract class ExerciseAssignment extends ParticipantRecord {

    private UUID exerciseVersion;

    private String exercise;
    private String phase;
    private String step;
    private int minutes;
    private boolean lighter;

    private String[] leftOut;

    private boolean gated;

    protected ExerciseAssignment() {}

    ExerciseAssignment(
            AssignmentId id, UUID practiceId, CaseId caseId, ParticipantId participant, AssignedExercise what) {
        super(id.value(), practiceId, caseId.value(), participant.value());
        this.exerciseVersion = what.version();
        this.exercise = what.exercise();
        this.phase = what.phase();
        this.step = what.step();
        this.minutes = what.minutes();
        this.lighter = what.lighter();
        this.leftOut = new String[0];
    }

    /** Which exercise, at which version, and where it stands in the guide; minutes expected of the version given. */
    public record AssignedExercise(
            UUID version, String exercise, String phase, String step, int minutes, boolean lighter) {}

    /** Takes what a gate leaves of it: what is left out, and whether an act towards the other remains. */
    final void leaveOut(List<String> items, boolean stillGated) {
        leftOut = items.toArray(String[]::new);
        gated = stillGated;
    }

    /** Changes to the lighter version, with its minutes. */
    final void makeLighter(int newMinutes) {
        lighter = true;
        minutes = newMinutes;
    }

    public AssignmentId assignmentId() {
        return new AssignmentId(id());
    }

    public UUID exerciseVersion() {
        return exerciseVersion;
    }

    public String exercise() {
        return exercise;
    }

    public String phase() {
        return phase;
    }

    public String step() {
        return step;
    }

    public int minutes() {
        return minutes;
    }

    public boolean isLighter() {
        return lighter;
    }

    /** Which version was assigned, and how much of it. */
    public CaseAssignment.AssignedVersion assigned() {
        return new CaseAssignment.AssignedVersion(
                new ExerciseVersionId(exerciseVersion), exercise, phase, lighter, List.of(leftOut), gated);
    }

    /** Ids of the items a gate left out when it was given. */
    public List<String> leftOut() {
        return List.of(leftOut);
    }

    /** Whether any of its items is an act towards the other person or needs the other's input. */
    public boolean isGated() {
        return gated;
    }
}
