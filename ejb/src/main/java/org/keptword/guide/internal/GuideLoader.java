package org.keptword.guide.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keptword.access.Locks;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.GuideFileBroken;
import org.keptword.guide.definition.Section;
import org.keptword.guide.model.ExerciseVersion;
import org.keptword.guide.model.GuideVersion;
import org.keptword.shared.Ids;

/** Loads the files of the guide into the tables: a changed file becomes a new version, and nothing stored is touched. */
@ApplicationScoped
public class GuideLoader {

    private static final Logger LOG = Logger.getLogger(GuideLoader.class);

    /** Any number, the same on every node: it names the lock on loading. */
    private static final long LOADING = 0x6775696465L;

    @Inject
    GuideVersions versions;

    @Inject
    Locks locks;

    @Inject
    Clock clock;

    /** Brings in the files of this release. */
    @Transactional
    public LoadedGuide load() {
        return load(GuideFiles::ofClassPath);
    }

    /**
     * Reads, checks and stores; on a broken file nothing is stored and the log says what is wrong.
     *
     * @param text gives the text of a file by its path, or null
     */
    @Transactional
    public LoadedGuide load(UnaryOperator<String> text) {
        try {
            return keep(new GuideFiles(text));
        } catch (GuideFileBroken broken) {
            LOG.error("The guide cannot be used: " + broken.getMessage());
            throw broken;
        }
    }

    private LoadedGuide keep(GuideFiles files) {
        locks.lockAll(LOADING);
        keepOrder(files);
        Map<String, ExerciseVersion> newest =
                versions.newest().stream().collect(Collectors.toMap(ExerciseVersion::exercise, Function.identity()));
        Map<String, ExerciseDefinition> exercises = new LinkedHashMap<>();
        files.guide().exercises().forEach(name -> {
            ExerciseVersion version = keep(name, files.content(name), Optional.ofNullable(newest.get(name)));
            exercises.put(name, files.exercise(name, new ExerciseVersionId(version.id()), version.version()));
        });
        return new LoadedGuide(files.guide(), exercises, files.scorings());
    }

    private ExerciseVersion keep(String name, String content, Optional<ExerciseVersion> newest) {
        String hash = StoredVersion.hash(content);
        if (newest.isPresent() && newest.get().holds(hash)) {
            return newest.get();
        }
        int number = newest.map(ExerciseVersion::version).orElse(0) + 1;
        UUID id = Ids.newId();
        ExerciseVersion version = new ExerciseVersion(id, name, number, content, hash, clock.instant());
        versions.add(version);
        LOG.infof("Guide: version %d of %s", number, name);
        return version;
    }

    private void keepOrder(GuideFiles files) {
        String content = files.orderContent();
        String hash = StoredVersion.hash(content);
        Optional<GuideVersion> newest = versions.newestOrder();
        if (newest.filter(version -> version.holds(hash)).isEmpty()) {
            int number = newest.map(GuideVersion::version).orElse(0) + 1;
            versions.add(new GuideVersion(Ids.newId(), number, content, hash, clock.instant()));
        }
    }

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
}
