package org.keptword.guide.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideDefinition;

/**
 * What stands in the files of this release.
 *
 * @param exercises by name, in the order of the guide, each at its newest version
 */
public record LoadedGuide(GuideDefinition guide, Map<String, ExerciseDefinition> exercises) {

    public LoadedGuide {
        exercises = Collections.unmodifiableMap(new LinkedHashMap<>(exercises));
    }
}
