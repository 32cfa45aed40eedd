package org.keptword.homework.internal.answer;

import java.util.List;
import java.util.UUID;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.Disclosure;

/**
 * One exercise at one version, as far as answering it needs to know.
 *
 * @param reachingOut whether it belongs to reaching out in the guide of today
 */
public record ExerciseSheet(
        UUID version,
        String exercise,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText intro,
        int minutes,
        Disclosure disclosure,
        boolean alwaysOpen,
        boolean reachingOut,
        List<ExerciseDefinition.Requirement> requirements,
        Form form) {

    public ExerciseSheet {
        requirements = List.copyOf(requirements);
    }
}
