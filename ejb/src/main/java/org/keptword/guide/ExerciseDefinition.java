package org.keptword.guide;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.LocalizedText;
import org.keptword.guide.form.Selection;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Part;

/**
 * One version of an exercise: what the client reads and answers, and what the counselor knows of it.
 *
 * @param id the version
 * @param exercise the exercise's name, the same in all versions
 * @param version counts from 1
 * @param minutes how long it is expected to take, 1 to 120
 * @param lighterMinutes the same for the lighter version, where there is one
 * @param modes cases it may be assigned in
 * @param aims aims it suits
 * @param parts participants it suits
 * @param disclosure who may see an entry unless the client narrows it
 * @param sealed nobody sees the other's answers until both are in
 * @param alwaysOpen open in every contact state, to the counselor only
 * @param intro stands above the first question
 * @param form the questions with the close at the end
 */
public record ExerciseDefinition(
        ExerciseVersionId id,
        String exercise,
        int version,
        int minutes,
        OptionalInt lighterMinutes,
        Set<CaseMode> modes,
        Set<Aim> aims,
        Set<Part> parts,
        Disclosure disclosure,
        Recurrence recurs,
        boolean sealed,
        boolean alwaysOpen,
        List<Requirement> requirements,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText intro,
        CounselorNote note,
        Form form) {

    public ExerciseDefinition {
        modes = Set.copyOf(modes);
        aims = Set.copyOf(aims);
        parts = Set.copyOf(parts);
        requirements = List.copyOf(requirements);
    }

    /** The kinds of its items in a couple's case. */
    public Set<Item.Kind> kinds() {
        return Selection.everything().kinds(form);
    }

    public boolean hasLighterVersion() {
        return lighterMinutes.isPresent();
    }

    /** Minutes expected of the lighter version, or of the whole where there is none. */
    public int minutes(boolean lighter) {
        return lighter ? lighterMinutes.orElse(minutes) : minutes;
    }

    /** A short note for the counselor: what an exercise is for, what to look for in the answers, and when to be careful. */
    public record CounselorNote(LocalizedText aim, LocalizedText lookFor, LocalizedText caution) {}

    /** How an exercise is meant to come back; the counselor may choose otherwise. */
    public enum Recurrence {
        NEVER,
        DAILY,
        WEEKLY,
        /** Once before each session. */
        BEFORE_SESSION
    }

    /**
     * Items that stay closed until somebody has answered an item of another exercise in one way.
     *
     * @param exercise the exercise of the answer waited for
     * @param item its item, a choice
     * @param of whose answer
     * @param code the code that opens
     * @param items what stays closed
     */
    public record Requirement(String exercise, String item, Of of, String code, Set<String> items) {

        /** Whose answer is waited for. */
        public enum Of {
            PARTNER,
            SELF
        }

        public Requirement {
            items = Set.copyOf(items);
        }
    }
}
