package org.keptword.homework.assign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.PartnerSlot;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * The overview of a case: how far both are in the guide, what is open, what happened last, what comes next. Contact reports are not
 * in it: they are on the safety page and in the queue, since partners may see this screen.
 *
 * @param beside the scored forms and those of the practice, which belong to no phase
 * @param open the work that can be answered now, by the day it is planned for
 * @param activity what happened last, newest first
 * @param openFlags how many flags are not acknowledged yet; what they are is on the safety page alone
 * @param readyShares how many texts, and pairs of texts, wait for the counselor to show them
 */
public record CaseOverview(
        CaseHeader header,
        List<Who> participants,
        List<PhaseLine> phases,
        List<StepLine> beside,
        List<OpenWork> open,
        List<Activity> activity,
        NextStep next,
        int openFlags,
        int readyShares) {

    /** The phase assigning most likely goes on with: the last one with a mark, else the first. */
    public PhaseLine currentPhase() {
        return phases.stream()
                .filter(phase -> phase.steps().stream()
                        .flatMap(step -> step.marks().stream())
                        .anyMatch(mark -> mark.mark() != Mark.NOT_BEGUN))
                .reduce((first, second) -> second)
                .orElse(phases.get(0));
    }

    /** A participant. */
    public record Who(ParticipantId id, PartnerSlot slot, String name, Optional<AssignmentPreview.Obstacle> obstacle) {}

    /** A phase of the guide. */
    public record PhaseLine(String id, LocalizedText title, List<StepLine> steps) {

        public PhaseLine {
            steps = List.copyOf(steps);
        }
    }

    /** A step of the guide with a mark for each participant, in their order. */
    public record StepLine(String id, LocalizedText title, List<StepMark> marks) {

        public StepLine {
            marks = List.copyOf(marks);
        }
    }

    /**
     * How far one participant got with a step.
     *
     * @param reviewed how many of its exercises were reviewed
     * @param assigned how many were assigned; what is queued or was withdrawn does not count
     */
    public record StepMark(ParticipantId participant, String name, Mark mark, int reviewed, int assigned) {}

    /**
     * An assignment that can be answered, or was handed in and waits.
     *
     * @param overdue whether its day has passed, nothing of it was handed in, and it could be answered
     * @param held whether joint work is off and part of this is joint work
     * @param away whether the participant pauses or has left
     */
    public record OpenWork(
            AssignmentId id,
            String exercise,
            ParticipantId participant,
            String name,
            LocalizedText title,
            HomeworkList.AssignmentState state,
            Optional<LocalDate> dueOn,
            Recurrence recurrence,
            boolean overdue,
            boolean held,
            boolean away) {}

    /** One thing that happened. The response is there for what can be read. */
    public record Activity(
            Happened what, Instant at, String name, LocalizedText title, Optional<ResponseId> response) {}

    /** What can happen. */
    public enum Happened {
        ASSIGNED,
        HANDED_IN,
        RETURNED,
        REVIEWED
    }

    public CaseOverview {
        participants = List.copyOf(participants);
        phases = List.copyOf(phases);
        beside = List.copyOf(beside);
        open = List.copyOf(open);
        activity = List.copyOf(activity);
    }

    /** How far one participant got with a step of the guide, or with one exercise of it. */
    public enum Mark {
        NOT_BEGUN,
        ASSIGNED,
        HANDED_IN,
        REVIEWED
    }

    /**
     * The one thing that waits for the counselor in a case.
     *
     * @param name the participant it is about, or null
     * @param count how many, where it counts something
     * @param assignment the assignment it is about, if any
     * @param title its title
     * @param response what is to be read first, where something is to be read
     */
    public record NextStep(
            Kind kind,
            @Nullable String name,
            int count,
            Optional<AssignmentId> assignment,
            Optional<LocalizedText> title,
            Optional<ResponseId> response) {

        /** What to do. The order is the order of urgency. */
        public enum Kind {
            /** Without a consent nothing can be given. */
            RECORD_CONSENT,
            /** Something on the safety page asks to be looked at; this page does not say what. An open flag goes before work to read. */
            SEE_SAFETY,
            /** Work was handed in. */
            REVIEW,
            /** Nothing is open, and something waits in the queue. */
            OPEN_NEXT,
            /** Nothing is open and nothing waits. */
            ASSIGN,
            PLAN_SESSION,
            NOTHING,
            CLOSED
        }
    }
}
