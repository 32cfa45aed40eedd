package org.keptword.guide;

import java.util.List;
import org.keptword.guide.form.LocalizedText;

/** One of the phases of the guide. */
public record GuidePhase(String id, LocalizedText title, LocalizedText summary, List<GuideStep> steps) {

    public GuidePhase {
        steps = List.copyOf(steps);
    }
}
