package org.keptword.guide;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keptword.guide.definition.Section;
import org.keptword.guide.internal.GuideLoading;
import org.keptword.guide.internal.GuideVersions;
import org.keptword.guide.internal.LoadedGuide;
import org.keptword.guide.internal.StoredVersion;
import org.keptword.shared.NotFound;

/**
 * The guide as the other features ask for it. Held in memory: no call reads the database but the first for a version that is no longer current. It
 * holds nothing of a client, so that it asks nobody for a permit.
 */
@ApplicationScoped
public class GuideLibrary {

    @Inject
    GuideLoading loading;

    @Inject
    GuideVersions versions;

    private final Map<ExerciseVersionId, ExerciseDefinition> byId = new ConcurrentHashMap<>();
    private LoadedGuide loaded;

    @PostConstruct
    void load() {
        loaded = loading.load();
        loaded.exercises().values().forEach(exercise -> byId.put(exercise.id(), exercise));
    }

    /** Phases, steps and the names of their exercises, in order. */
    public GuideDefinition guide() {
        return loaded.guide();
    }

    /** The current version of every exercise, in the order of the guide. */
    public List<ExerciseDefinition> exercises() {
        return List.copyOf(loaded.exercises().values());
    }

    /** What the files of the measures say of scoring, by name, in order; how to read it is the business of whoever scores. */
    public Map<String, Section> scorings() {
        return loaded.scorings();
    }

    /** Whether an exercise is a scored form. */
    public boolean isMeasure(String exercise) {
        return loaded.scorings().containsKey(exercise);
    }

    /** The current version of an exercise; {@link NotFound} if the guide has none of that name. */
    public ExerciseDefinition current(String exercise) {
        return Optional.ofNullable(loaded.exercises().get(exercise)).orElseThrow(NotFound::new);
    }

    /** One version of an exercise, current or not; {@link NotFound} if there never was one. */
    public ExerciseDefinition byId(ExerciseVersionId id) {
        return byId.computeIfAbsent(
                id,
                unknown -> versions.find(unknown.value())
                        .map(StoredVersion::definition)
                        .orElseThrow(NotFound::new));
    }
}
