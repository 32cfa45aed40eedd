package org.keptword.homework.internal.assign;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.Selection;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.internal.HeldBackPolicy;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;

/**
 * Rules 3, 4 and 5 for giving one exercise to one participant, as pure functions. The gate of the case (contact and screening
 * together) comes in as open or closed; while it is closed, the items that are acts towards the other person or need the other are
 * left out, and an exercise of which nothing remains is not given. Work that is open in every state passes any gate.
 */
public final class AssignPolicy {

    private AssignPolicy() {}

    /**
     * The case as far as it decides what can be given.
     *
     * @param rests whether the exercise is reaching out, and rests for the participant
     */
    public record Setting(CaseMode mode, Aim aim, boolean gateOpen, boolean rests) {

        /** A setting in which nothing rests. */
        public Setting(CaseMode mode, Aim aim, boolean gateOpen) {
            this(mode, aim, gateOpen, false);
        }
    }

    /**
     * The outcome.
     *
     * @param refused why it is not given, or null
     * @param leftOut ids of the items held back by the gate, the outermost of each branch, in reading order
     * @param gated whether an act towards the other, or a need of the other, remains in what is given
     */
    public record Verdict(AssignmentPreview.@Nullable OmissionReason refused, List<String> leftOut, boolean gated) {

        public Verdict {
            leftOut = List.copyOf(leftOut);
        }

        static Verdict refuse(AssignmentPreview.OmissionReason why) {
            return new Verdict(why, List.of(), false);
        }

        public boolean isAssignable() {
            return refused == null;
        }
    }

    /** Whether, and with which items, an exercise can be given. */
    public static Verdict weigh(ExerciseDefinition exercise, Setting setting, boolean lighter) {
        if (!exercise.modes().contains(setting.mode())) {
            return Verdict.refuse(AssignmentPreview.OmissionReason.NOT_FOR_MODE);
        }
        if (!exercise.aims().contains(setting.aim())) {
            return Verdict.refuse(AssignmentPreview.OmissionReason.NOT_FOR_AIM);
        }
        Selection whole = new Selection(lighter, setting.mode() == CaseMode.INDIVIDUAL, true, Set.of(), Set.of())
                .underAim(setting.aim(), exercise.form());
        if (!whole.leavesWork(exercise.form())) {
            return Verdict.refuse(AssignmentPreview.OmissionReason.NOT_FOR_MODE);
        }
        Set<Item.Kind> closed = HeldBackPolicy.closed(exercise.alwaysOpen(), setting.gateOpen(), setting.rests());
        if (closed.isEmpty()) {
            return new Verdict(null, List.of(), !exercise.alwaysOpen() && isTowardsOther(whole, exercise.form()));
        }
        Selection remaining = whole.withoutKinds(closed);
        if (!remaining.leavesWork(exercise.form())) {
            return Verdict.refuse(AssignmentPreview.OmissionReason.CONTACT_CLOSED);
        }
        return new Verdict(
                null, heldBack(exercise.form(), whole, remaining), isTowardsOther(remaining, exercise.form()));
    }

    /**
     * Whether any of it can be answered before somebody gives the answer it waits for. What cannot begin is a choice of the counselor's own.
     *
     * @param waiting ids of the items that wait for an answer now
     */
    public static boolean begins(ExerciseDefinition exercise, Set<String> waiting) {
        return Selection.everything().withoutItems(waiting).leavesWork(exercise.form());
    }

    /** What stops everything for a participant. Somebody invited can be given work, which then waits for the first sign-in. */
    public static Optional<AssignmentPreview.Obstacle> obstacle(ParticipantState state, boolean consentInForce) {
        return switch (state) {
            case LEFT -> Optional.of(AssignmentPreview.Obstacle.LEFT);
            case PAUSED -> Optional.of(AssignmentPreview.Obstacle.PAUSED);
            case ACTIVE, INVITED ->
                consentInForce ? Optional.empty() : Optional.of(AssignmentPreview.Obstacle.NO_CONSENT);
        };
    }

    private static boolean isTowardsOther(Selection selection, Form form) {
        return selection.kinds(form).stream().anyMatch(HeldBackPolicy.TOWARDS_OTHER::contains);
    }

    private static List<String> heldBack(Form form, Selection whole, Selection remaining) {
        Set<String> removed = new LinkedHashSet<>(whole.included(form));
        removed.removeAll(remaining.included(form));
        return removed.stream()
                .filter(id ->
                        form.around(form.item(id).orElseThrow()).stream().noneMatch(g -> removed.contains(g.id())))
                .toList();
    }
}
