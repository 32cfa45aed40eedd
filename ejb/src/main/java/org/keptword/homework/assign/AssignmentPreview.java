package org.keptword.homework.assign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.keptword.cases.PartnerSlot;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.form.LocalizedText;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.ParticipantId;

/**
 * The preview of assigning: nothing of it is stored.
 *
 * @param work the case as its overview shows it
 * @param title the phase or step looked at; empty for the whole guide
 * @param recipients the participants and what they would have
 * @param rows the exercises looked at, in recommended order
 * @param dueOn the day it would be planned for
 * @param next the next planned session, if any
 * @param leftOut how many exercises a closed gate leaves out
 * @param inPart how many of the chosen ones lose items to a closed gate
 * @param awaiting how many of the chosen ones have a part that waits for the other partner's yes
 */
public record AssignmentPreview(
        CaseOverview work,
        Optional<LocalizedText> title,
        List<Recipient> recipients,
        List<Row> rows,
        LocalDate dueOn,
        Optional<SessionLine> next,
        int leftOut,
        int inPart,
        int awaiting) {

    /** More minutes a week than this are pointed out. */
    public static final int MUCH = 60;

    /**
     * One participant.
     *
     * @param obstacle why nothing can be given to this one
     * @param minutesBefore minutes a week of what is open already
     * @param minutes minutes a week with what would be given
     * @param much whether that is more than should be asked
     * @param now how many exercises would open
     * @param queued how many would wait
     */
    public record Recipient(
            ParticipantId id,
            PartnerSlot slot,
            String name,
            Optional<Obstacle> obstacle,
            int minutesBefore,
            int minutes,
            boolean much,
            int now,
            int queued) {}

    /**
     * One exercise; a cell for each participant.
     *
     * @param phase the phase of its step; empty for what belongs to no phase
     */
    public record Row(
            String exercise,
            LocalizedText title,
            LocalizedText summary,
            Optional<LocalizedText> phase,
            LocalizedText step,
            int minutes,
            OptionalInt lighterMinutes,
            ExerciseDefinition.Recurrence recurs,
            List<Cell> cells) {

        /** Whether it can be given to anybody. */
        public boolean isPossible() {
            return cells.stream().anyMatch(cell -> cell.refused().isEmpty());
        }

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One exercise for one participant.
     *
     * @param refused why it cannot be given, if so
     * @param leftOut what a closed gate takes from it
     * @param awaits whether a part of it stays closed until the other partner says yes
     * @param mark how far earlier work on it is
     */
    public record Cell(
            ParticipantId to,
            AssignmentRequest.Placement placement,
            Optional<OmissionReason> refused,
            List<LocalizedText> leftOut,
            boolean awaits,
            CaseOverview.Mark mark) {

        public Cell {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Whether anything can be given to anybody now. */
    public boolean isPossible() {
        return recipients.stream().anyMatch(one -> one.obstacle().isEmpty());
    }

    public AssignmentPreview {
        recipients = List.copyOf(recipients);
        rows = List.copyOf(rows);
    }

    /** Why nothing at all can be assigned to a participant now. */
    public enum Obstacle {
        /** No consent is recorded that is in force. */
        NO_CONSENT,
        /** The participant paused. */
        PAUSED,
        /** The participant left. */
        LEFT
    }

    /** Why an exercise, or a part of it, is not assigned. Says no more than a page may say: which fact closes contact is on Safety. */
    public enum OmissionReason {
        /** The exercise is not meant for this mode (individual, couple), or nothing of it remains in it. */
        NOT_FOR_MODE,
        /** The exercise is not meant for the aim of this case. */
        NOT_FOR_AIM,
        /** All of it is an act towards the other person or needs the other, and work towards the other is closed. */
        CONTACT_CLOSED,
        /** The participant has it already: open, paused or waiting. */
        GIVEN_ALREADY
    }
}
