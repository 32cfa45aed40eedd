package org.keptword.measures.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.guide.GuideLibrary;
import org.keptword.measures.scoring.Instrument;
import org.keptword.shared.NotFound;

/**
 * The scoring definitions, held in memory; only one that is no longer current, or that a practice has brought along, is looked up, once. What is found
 * by an id never changes, and the ids of a practice's own are known to that practice alone.
 */
@ApplicationScoped
public class Instruments {

    @Inject
    InstrumentLoader loading;

    @Inject
    GuideLibrary library;

    private final Map<UUID, InstrumentLoader.LoadedInstrument> byId = new ConcurrentHashMap<>();
    private final Map<UUID, InstrumentLoader.LoadedInstrument> byExercise = new ConcurrentHashMap<>();
    private Map<String, InstrumentLoader.LoadedInstrument> current = Map.of();

    @PostConstruct
    void load() {
        Map<String, InstrumentLoader.LoadedInstrument> loaded = new LinkedHashMap<>();
        loading.load().forEach(one -> {
            loaded.put(one.instrument().name(), one);
            byId.put(one.id(), one);
            byExercise.put(one.exercise().id().value(), one);
        });
        current = loaded;
    }

    /** How many this release brings. */
    int ofRelease() {
        return current.size();
    }

    /** The current version of every instrument that can be given, those of the acting person's practice last. */
    public List<InstrumentLoader.LoadedInstrument> all() {
        return Stream.concat(
                        current.values().stream(),
                        library.ownMeasures(true).stream()
                                .map(exercise -> forExercise(exercise.id().value())))
                .toList();
    }

    /** The current version of an instrument, given or not; {@link NotFound} if there is none of that name. */
    public InstrumentLoader.LoadedInstrument current(String name) {
        return Optional.ofNullable(current.get(name))
                .orElseGet(() -> library.ownMeasures(false).stream()
                        .filter(exercise -> exercise.exercise().equals(name))
                        .findFirst()
                        .map(exercise -> forExercise(exercise.id().value()))
                        .orElseThrow(NotFound::new));
    }

    /** One version of an instrument that has made scores, so that it was asked for by its id before; empty for any other. */
    public Optional<Instrument> version(String name, int version) {
        return byId.values().stream()
                .filter(one -> one.instrument().name().equals(name) && one.version() == version)
                .map(InstrumentLoader.LoadedInstrument::instrument)
                .findFirst();
    }

    /** The scales of this release that have no norm in any version that was looked up. */
    List<Scores.ScaleOf> withoutNorm() {
        Set<Scores.ScaleOf> normed = byId.values().stream()
                .flatMap(one -> scales(one.instrument(), true))
                .collect(Collectors.toSet());
        return current.values().stream()
                .flatMap(one -> scales(one.instrument(), false))
                .filter(scale -> !normed.contains(scale))
                .toList();
    }

    private static Stream<Scores.ScaleOf> scales(Instrument instrument, boolean normed) {
        return instrument.scales().stream()
                .filter(scale -> scale.norm().isPresent() == normed)
                .map(scale -> new Scores.ScaleOf(instrument.name(), scale.id()));
    }

    public InstrumentLoader.LoadedInstrument byId(UUID id) {
        return byId.computeIfAbsent(id, unknown -> loading.find(unknown).orElseThrow(NotFound::new));
    }

    /** What scores answers to one version of an exercise: the newest definition written for it. */
    public InstrumentLoader.LoadedInstrument forExercise(UUID exerciseVersion) {
        return byExercise.computeIfAbsent(
                exerciseVersion, unknown -> loading.ofExercise(unknown).orElseThrow(NotFound::new));
    }
}
