package org.keptword.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.CurrentActor;
import org.keptword.access.Locks;
import org.keptword.guide.form.LocalizedText;
import org.keptword.guide.internal.GuideFiles;
import org.keptword.guide.internal.OwnFormsLoader;
import org.keptword.guide.internal.OwnVersions;
import org.keptword.guide.internal.StoredVersion;
import org.keptword.guide.model.OwnExercise;
import org.keptword.guide.model.OwnExerciseVersion;
import org.keptword.shared.Actor;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.Stamp;

/**
 * The forms of the acting person's practice, for whoever brings them; inside the caller's transaction. A form is checked, stored and
 * shown like an exercise of the guide, and never deleted.
 */
@ApplicationScoped
public class OwnForms {

    /** Any number, the same on every node: it names the lock on bringing. */
    private static final long BRINGING = 0x6F776E666DL;

    @Inject
    OwnVersions versions;

    @Inject
    Locks locks;

    @Inject
    GuideLibrary library;

    @Inject
    CurrentActor current;

    @Inject
    Event<OwnFormsChanged> changed;

    @Inject
    Clock clock;

    /** What such an exercise would be. {@link GuideFileBroken} says what cannot be. */
    public ExerciseDefinition check(JsonObject exercise) {
        return StoredVersion.unversioned(exercise, GuideFiles.closeOfRelease());
    }

    /** What a client who thinks of dying reads beside the crisis lines, in both languages: the words of the close of this release. */
    public static JsonValue wordsAboutDying() {
        return GuideFiles.closeOfRelease().section("safety").stream()
                .flatMap(safety -> safety.sections("items").stream())
                .filter(item -> item.text("id").equals("thoughts-of-dying-words"))
                .flatMap(item -> item.json("text").stream())
                .findFirst()
                .orElseThrow();
    }

    /** Keeps it as a new version, offered from now on. {@link GuideFileBroken} says what cannot be. */
    public ExerciseDefinition keep(SaveOwnForm command) {
        Actor actor = current.get();
        locks.lockAll(BRINGING);
        Optional<OwnExercise> known = command.origin()
                .flatMap(origin -> versions.ofOrigin(actor.practice().value(), origin, command.measure()));
        OwnExercise form = known.orElseGet(() -> new OwnExercise(
                Ids.newId(),
                actor.practice().value(),
                command.measure(),
                command.origin().orElse(null)));
        OwnExerciseVersion version = new OwnExerciseVersion(
                Ids.newId(),
                form,
                StoredVersion.content(form.exercise(), command.exercise(), GuideFiles.closeOfRelease()),
                new Stamp(actor.requirePersonValue(), clock.instant()));
        ExerciseDefinition definition = StoredVersion.definition(version);
        if (known.isEmpty()) {
            versions.add(form);
        }
        versions.add(version);
        changed.fire(new OwnFormsChanged(actor.practice()));
        return definition;
    }

    /** All of the practice, the newest first, those no longer offered among them. */
    public List<OwnForm> all() {
        return versions.newest(current.get().practice().value()).stream()
                .map(this::ownForm)
                .toList();
    }

    /** The form that another version of the same origin and kind would go to. */
    public Optional<OwnForm> ofOrigin(String origin, boolean measure) {
        return all().stream()
                .filter(form -> form.measure() == measure
                        && form.origin().filter(origin::equals).isPresent())
                .findFirst();
    }

    private OwnForm ownForm(OwnFormsLoader.Row row) {
        ExerciseDefinition definition = library.remembered(
                        new ExerciseVersionId(row.version().id()))
                .orElseGet(() -> StoredVersion.definition(row.version()));
        return new OwnForm(
                row.form().id(),
                row.form().exercise(),
                row.form().isMeasure(),
                row.form().origin(),
                definition.title(),
                definition.version(),
                new PersonId(Objects.requireNonNull(row.version().brought().by())),
                row.version().brought().at(),
                row.form().retiredAt());
    }

    /** Offers a form no longer; what was given goes on. {@link NotFound} for what is none of the practice's. */
    public UUID retire(String name) {
        OwnExercise form = form(name);
        form.retire(clock.instant());
        changed.fire(new OwnFormsChanged(current.get().practice()));
        return form.id();
    }

    /** Offers a form again. */
    public UUID offer(String name) {
        OwnExercise form = form(name);
        form.offer();
        changed.fire(new OwnFormsChanged(current.get().practice()));
        return form.id();
    }

    private OwnExercise form(String name) {
        return versions.form(current.get().practice().value(), name).orElseThrow(NotFound::new);
    }

    /**
     * A form a practice has brought along, beside the exercises of the guide. No other practice sees it.
     *
     * @param id the same in all versions
     * @param name the exercise's name, never shown and the same in all versions
     * @param measure whether it is a scored form
     * @param origin the address or id under which it was published; empty where the file names none
     * @param version the newest one, from 1
     * @param broughtBy who brought the newest version
     * @param retiredAt since when it is no longer offered; what was given stays
     */
    public record OwnForm(
            UUID id,
            String name,
            boolean measure,
            Optional<String> origin,
            LocalizedText title,
            int version,
            PersonId broughtBy,
            Instant broughtAt,
            Optional<Instant> retiredAt) {

        public boolean isOffered() {
            return retiredAt.isEmpty();
        }
    }

    /**
     * Command: save a form of the practice. One of the same origin and kind gets a new version.
     *
     * @param exercise the exercise as its file would say it, the id aside
     * @param measure whether it is a scored form
     * @param origin the address or id under which it was published
     */
    public record SaveOwnForm(JsonObject exercise, boolean measure, Optional<String> origin) {}
}
