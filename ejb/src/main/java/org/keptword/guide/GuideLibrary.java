package org.keptword.guide;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keptword.access.CurrentActor;
import org.keptword.guide.definition.Section;
import org.keptword.guide.internal.GuideLoader;
import org.keptword.guide.internal.GuideVersions;
import org.keptword.guide.internal.OwnFormsLoader;
import org.keptword.guide.internal.PracticeGuide;
import org.keptword.guide.internal.StoredVersion;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.shared.PracticeId;

/**
 * The guide as the other features ask for it: what this release brings and the forms the acting person's practice has brought along; without
 * an actor the former alone. Held in memory: a call reads the database only for a version that is no longer current and, once after a
 * start or a change on any node, for the forms of a practice. It holds nothing of a client, so that it asks nobody for a permit.
 */
@ApplicationScoped
public class GuideLibrary {

    @Inject
    GuideLoader loading;

    @Inject
    GuideVersions versions;

    @Inject
    OwnFormsLoader loader;

    @Inject
    CurrentActor current;

    private final Map<ExerciseVersionId, ExerciseDefinition> byId = new ConcurrentHashMap<>();
    private final Map<PracticeId, PracticeGuide> practices = new ConcurrentHashMap<>();
    private PracticeGuide release;
    private GuideLoader.LoadedGuide loaded;

    @PostConstruct
    void load() {
        loaded = loading.load();
        release = new PracticeGuide(loaded, List.of());
    }

    /** Forgets what a practice has once that was changed for good; the next who asks reads it anew. */
    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) OwnFormsChanged event) {
        practices.remove(event.practice());
    }

    /** The same where another node changed it. */
    public void forget(Collection<PracticeId> changed) {
        changed.forEach(practices::remove);
    }

    private PracticeGuide mine() {
        return current.find()
                .map(Actor::practice)
                .map(practice ->
                        practices.computeIfAbsent(practice, unread -> new PracticeGuide(loaded, loader.newest())))
                .orElse(release);
    }

    /** Phases, steps and the names of their exercises, in order. */
    public GuideDefinition guide() {
        return mine().guide();
    }

    /** The current version of every exercise that can be given, in the order of the guide. */
    public List<ExerciseDefinition> exercises() {
        return mine().exercises();
    }

    /** What the files of the measures say of scoring, by name, in order; how to read it is the business of whoever scores. */
    public Map<String, Section> scorings() {
        return loaded.scorings();
    }

    /** The scored forms the practice has brought along, at their newest version; also those it offers no longer, if asked for. */
    public List<ExerciseDefinition> ownMeasures(boolean offeredOnly) {
        return mine().ownMeasures(offeredOnly);
    }

    /** Whether an exercise is a scored form. */
    public boolean isMeasure(String exercise) {
        return mine().isMeasure(exercise);
    }

    /** The current version of an exercise; {@link NotFound} if the guide has none of that name to give. */
    public ExerciseDefinition current(String exercise) {
        return mine().current(exercise).orElseThrow(NotFound::new);
    }

    /** One version of an exercise, current or not; {@link NotFound} if there never was one, or it is another practice's. */
    public ExerciseDefinition byId(ExerciseVersionId id) {
        PracticeGuide mine = mine();
        ExerciseDefinition known = mine.byId().get(id);
        if (known == null) {
            known = byId.get(id);
        }
        return known == null ? stored(id, mine) : known;
    }

    /** One version of an exercise, if it is in memory. */
    Optional<ExerciseDefinition> remembered(ExerciseVersionId id) {
        return Optional.ofNullable(mine().byId().get(id));
    }

    private ExerciseDefinition stored(ExerciseVersionId id, PracticeGuide mine) {
        Optional<ExerciseDefinition> ofTheGuide = versions.find(id.value()).map(StoredVersion::definition);
        ofTheGuide.ifPresent(found -> byId.put(id, found));
        return ofTheGuide.orElseGet(() -> {
            ExerciseDefinition own =
                    current.find().flatMap(actor -> loader.version(id.value())).orElseThrow(NotFound::new);
            mine.byId().put(id, own);
            return own;
        });
    }
}
