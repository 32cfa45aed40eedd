package org.keptword.guide.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.definition.Section;

/**
 * What stands in the files of this release.
 *
 * @param exercises by name, in the order of the guide, each at its newest version
 * @param scorings what the files of the measures say of scoring, by name
 */
public record LoadedGuide(
        GuideDefinition guide, Map<String, ExerciseDefinition> exercises, Map<String, Section> scorings) {

    public LoadedGuide {
        exercises = Collections.unmodifiableMap(new LinkedHashMap<>(exercises));
        scorings = Collections.unmodifiableMap(new LinkedHashMap<>(scorings));
    }
}
