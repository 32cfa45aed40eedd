package org.keptword.guide.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideDefinition;

/** The guide as one practice has it: what this release brings, and the practice's own forms. */
public final class PracticeGuide {

    private final GuideLoader.LoadedGuide release;
    private final GuideDefinition guide;
    private final Map<String, ExerciseDefinition> offered;
    private final Map<String, OwnFormsLoader.CurrentOwnForm> own = new LinkedHashMap<>();
    private final Map<ExerciseVersionId, ExerciseDefinition> byId = new ConcurrentHashMap<>();

    public PracticeGuide(GuideLoader.LoadedGuide release, List<OwnFormsLoader.CurrentOwnForm> forms) {
        this.release = release;
        forms.forEach(form -> {
            own.put(form.definition().exercise(), form);
            byId.put(form.definition().id(), form.definition());
        });
        release.exercises().values().forEach(exercise -> byId.put(exercise.id(), exercise));
        offered = new LinkedHashMap<>(release.exercises());
        forms.stream()
                .filter(OwnFormsLoader.CurrentOwnForm::offered)
                .map(OwnFormsLoader.CurrentOwnForm::definition)
                .forEach(form -> offered.put(form.exercise(), form));
        guide = new GuideDefinition(
                release.guide().id(),
                release.guide().title(),
                release.guide().phases(),
                release.guide().anyTime(),
                release.guide().measures().map(step -> step.with(names(true))),
                release.guide().own().map(step -> step.with(names(false))));
    }

    private List<String> names(boolean measure) {
        return own.values().stream()
                .filter(form -> form.offered() && form.measure() == measure)
                .map(form -> form.definition().exercise())
                .toList();
    }

    public GuideDefinition guide() {
        return guide;
    }

    /** What can be given, in the order of the guide. */
    public List<ExerciseDefinition> exercises() {
        List<ExerciseDefinition> ordered = new ArrayList<>();
        guide.exercises().map(offered::get).forEach(ordered::add);
        return ordered;
    }

    public Optional<ExerciseDefinition> current(String exercise) {
        return Optional.ofNullable(offered.get(exercise));
    }

    public boolean isMeasure(String exercise) {
        return release.scorings().containsKey(exercise)
                || Optional.ofNullable(own.get(exercise))
                        .filter(OwnFormsLoader.CurrentOwnForm::measure)
                        .isPresent();
    }

    /** The practice's scored forms at their newest version. */
    public List<ExerciseDefinition> ownMeasures(boolean offeredOnly) {
        return own.values().stream()
                .filter(form -> form.measure() && (form.offered() || !offeredOnly))
                .map(OwnFormsLoader.CurrentOwnForm::definition)
                .toList();
    }

    /** The versions looked up so far, those current among them. */
    public Map<ExerciseVersionId, ExerciseDefinition> byId() {
        return byId;
    }
}
