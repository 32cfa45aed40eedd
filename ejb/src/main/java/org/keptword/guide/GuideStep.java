package org.keptword.guide;

import java.util.List;
import java.util.stream.Stream;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.Part;

/**
 * A step of a phase.
 *
 * @param exercises names of its exercises in the recommended order
 * @param preselect what is chosen to begin with, two at most
 * @param preselectHurt the same for the partner who was hurt
 */
public record GuideStep(
        String id,
        LocalizedText title,
        LocalizedText summary,
        List<String> exercises,
        List<String> preselect,
        List<String> preselectHurt) {

    public GuideStep {
        exercises = List.copyOf(exercises);
        preselect = List.copyOf(preselect);
        preselectHurt = List.copyOf(preselectHurt);
    }

    /** The same step with more exercises at its end. */
    public GuideStep with(List<String> more) {
        return new GuideStep(
                id,
                title,
                summary,
                Stream.concat(exercises.stream(), more.stream()).toList(),
                preselect,
                preselectHurt);
    }

    /** What is chosen to begin with for a participant of this part. */
    public List<String> preselectFor(Part part) {
        return part == Part.HURT ? preselectHurt : preselect;
    }
}
