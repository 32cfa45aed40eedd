package org.keptword.measures.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keptword.access.CurrentActor;
import org.keptword.access.Locks;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideFileBroken;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.guide.definition.Section;
import org.keptword.measures.model.InstrumentVersion;
import org.keptword.measures.model.OwnInstrumentVersion;
import org.keptword.measures.scoring.Instrument;
import org.keptword.shared.Ids;

/** Loads the scoring definitions of this release into their table: a changed one becomes a new version, and nothing stored is touched. */
@Dependent
public class InstrumentLoader {

    private static final Logger LOG = Logger.getLogger(InstrumentLoader.class);

    /** Any number, the same on every node: it names the lock on loading. */
    private static final long LOADING = 0x6D65617375L;

    @Inject
    GuideLibrary library;

    @Inject
    Locks locks;

    @Inject
    InstrumentVersions versions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Reads, checks and stores what the files say. */
    @Transactional
    public List<LoadedInstrument> load() {
        return load(library.scorings());
    }

    /** The same with other definitions; on a broken one nothing is stored and the log says what is wrong. */
    @Transactional
    public List<LoadedInstrument> load(Map<String, Section> scorings) {
        try {
            locks.lockAll(LOADING);
            Map<String, InstrumentVersion> newest = versions.newest().stream()
                    .collect(Collectors.toMap(InstrumentVersion::instrument, Function.identity()));
            List<LoadedInstrument> loaded = new ArrayList<>();
            scorings.forEach((name, scoring) -> loaded.add(keep(name, scoring, Optional.ofNullable(newest.get(name)))));
            return loaded;
        } catch (GuideFileBroken broken) {
            LOG.error("A measure cannot be used: " + broken.getMessage());
            throw broken;
        }
    }

    private LoadedInstrument keep(String name, Section scoring, Optional<InstrumentVersion> newest) {
        ExerciseDefinition exercise = library.current(name);
        Instrument instrument = ScoringReader.read(scoring, exercise);
        String content = scoring.json().toString();
        String hash = hash(content);
        InstrumentVersion version = newest.filter(
                        one -> one.holds(hash, exercise.id().value()))
                .orElseGet(() -> {
                    int number = newest.map(InstrumentVersion::version).orElse(0) + 1;
                    InstrumentVersion born = new InstrumentVersion(
                            Ids.newId(), name, number, exercise.id().value(), content, hash, clock.instant());
                    versions.add(born);
                    LOG.infof("Measures: version %d of %s", number, name);
                    return born;
                });
        return new LoadedInstrument(version.id(), version.version(), exercise, instrument);
    }

    /** A definition of any version, current or not. */
    @Transactional
    public Optional<LoadedInstrument> find(UUID id) {
        return versions.find(id).map(this::stored).or(() -> versions.findOwn(id).map(this::stored));
    }

    /** The newest definition for one version of an exercise. */
    @Transactional
    public Optional<LoadedInstrument> ofExercise(UUID exerciseVersion) {
        return versions.ofExercise(exerciseVersion)
                .map(this::stored)
                .or(() -> versions.ownOfExercise(exerciseVersion).map(this::stored));
    }

    private LoadedInstrument stored(InstrumentVersion version) {
        return stored(version.id(), version.exerciseVersion(), version.version(), version.content());
    }

    private LoadedInstrument stored(OwnInstrumentVersion version) {
        return stored(version.id(), version.exerciseVersion(), version.version(), version.content());
    }

    private LoadedInstrument stored(UUID id, UUID exerciseVersion, int version, String content) {
        ExerciseDefinition exercise = library.byId(new ExerciseVersionId(exerciseVersion));
        String name = "stored version %d of %s".formatted(version, exercise.exercise());
        return new LoadedInstrument(
                id, version, exercise, ScoringReader.read(DefinitionFile.read(name, content), exercise));
    }

    /** What a scoring would be that is not stored. */
    public static Instrument read(JsonObject scoring, ExerciseDefinition exercise) {
        return ScoringReader.read(DefinitionFile.read(exercise.exercise(), scoring.toString()), exercise);
    }

    /** Checks and stores the scoring of a practice's form. */
    public void keepOwn(JsonObject scoring, ExerciseDefinition exercise) {
        read(scoring, exercise);
        versions.add(new OwnInstrumentVersion(
                Ids.newId(),
                current.get().practice().value(),
                exercise.id().value(),
                exercise.exercise(),
                exercise.version(),
                scoring.toString(),
                clock.instant()));
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /**
     * One version of an instrument.
     *
     * @param version counts from 1
     * @param exercise the version of the exercise it was written for
     */
    public record LoadedInstrument(UUID id, int version, ExerciseDefinition exercise, Instrument instrument) {}
}
