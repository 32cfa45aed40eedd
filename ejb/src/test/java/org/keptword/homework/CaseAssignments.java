package org.keptword.homework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.homework.read.CaseResponse;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** Assignments made up for tests: open, done once, with nothing handed in, unless said otherwise. */
public final class CaseAssignments {

    private final AssignmentId id = new AssignmentId(Ids.newId());
    private final ParticipantId participant;
    private final String exercise;
    private final Instant at;
    private CaseAssignment.State state = CaseAssignment.State.OPEN;
    private boolean gated;
    private Recurrence recurrence = Recurrence.ONCE;
    private LocalDate due;
    private int passed;
    private List<CaseResponse> responses = List.of();

    private CaseAssignments(ParticipantId participant, String exercise, Instant at) {
        this.participant = participant;
        this.exercise = exercise;
        this.at = at;
    }

    public static CaseAssignments assigned(ParticipantId to, String exercise, Instant at) {
        return new CaseAssignments(to, exercise, at);
    }

    public CaseAssignments state(CaseAssignment.State now) {
        state = now;
        return this;
    }

    public CaseAssignments gated(boolean towardsOther) {
        gated = towardsOther;
        return this;
    }

    public CaseAssignments recurs(Recurrence how) {
        recurrence = how;
        return this;
    }

    public CaseAssignments due(LocalDate day, int times) {
        due = day;
        passed = times;
        return this;
    }

    /** With one response, reviewed. */
    public CaseAssignments reviewed(Instant handedIn, Optional<LocalDate> entry) {
        return answered(handedIn, entry, CaseResponse.State.REVIEWED, false, Optional.empty());
    }

    /** With one response. */
    public CaseAssignments answered(
            Instant handedIn,
            Optional<LocalDate> entry,
            CaseResponse.State now,
            boolean broughtByAuthor,
            Optional<Instant> broughtAt) {
        responses = List.of(new CaseResponse(
                new ResponseId(Ids.newId()),
                id,
                participant,
                entry,
                handedIn,
                now,
                false,
                broughtByAuthor,
                broughtAt,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty()));
        return this;
    }

    public CaseAssignment made() {
        return new CaseAssignment(
                id,
                participant,
                new CaseAssignment.AssignedVersion(
                        new ExerciseVersionId(Ids.newId()), exercise, "a-phase", false, List.of(), gated),
                new LocalizedText(exercise, exercise),
                state,
                recurrence,
                Optional.ofNullable(due),
                passed,
                at,
                responses);
    }
}
