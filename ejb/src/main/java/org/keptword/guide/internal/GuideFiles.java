package org.keptword.guide.internal;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.GuideFileBroken;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.guide.definition.ExerciseReader;
import org.keptword.guide.definition.GuideReader;
import org.keptword.guide.definition.Section;
import org.keptword.guide.definition.Translation;
import org.keptword.shared.Known;
import org.keptword.shared.Languages;

/** The files of the guide, read and checked together. {@link GuideFileBroken} if one of them cannot be used. */
public final class GuideFiles {

    private static final String FOLDER = "guide/";
    private static final String MEASURES = "measures/";
    private static final ExerciseVersionId UNVERSIONED = new ExerciseVersionId(new java.util.UUID(0, 0));

    private final List<Translation> translations;
    private final Section guideFile;
    private final Section close;
    private final GuideDefinition guide;
    private final Map<String, Section> exercises = new LinkedHashMap<>();
    private final Map<String, Section> scorings = new LinkedHashMap<>();

    /** @param text gives the text of a file by its path, or null */
    GuideFiles(Function<String, @Nullable String> text) {
        this(text, Languages.all());
    }

    /** @param languages whose words are looked for beside those in the files themselves */
    GuideFiles(Function<String, @Nullable String> text, Collection<Locale> languages) {
        translations = translations(text, languages);
        guideFile = read(text, FOLDER + "guide.yaml");
        close = read(text, FOLDER + "close.yaml");
        guide = GuideReader.read(guideFile);
        guide.exercises().forEach(name -> exercises.put(name, named(name, exerciseOf(text, name))));
        Map<String, ExerciseDefinition> read = exercises.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), name -> exercise(name, UNVERSIONED, 1)));
        GuideReader.check(guide, guideFile, read, exercises);
    }

    /** A measure's file holds its exercise beside its scoring, every other file the exercise alone. */
    private Section exerciseOf(Function<String, @Nullable String> text, String name) {
        if (!guide.measureNames().contains(name)) {
            return read(text, FOLDER + "exercises/" + name + ".yaml");
        }
        Section file = read(text, MEASURES + name + ".yaml").only("exercise", "scoring");
        scorings.put(name, file.section("scoring").orElseThrow(() -> file.missing("scoring")));
        return file.section("exercise").orElseThrow(() -> file.missing("exercise"));
    }

    private static Section named(String name, Section exercise) {
        if (!exercise.text("id").equals(name)) {
            throw exercise.broken("id", "the file must be called after its exercise");
        }
        return exercise;
    }

    /** What the files of the measures say of scoring, by name. */
    Map<String, Section> scorings() {
        return scorings;
    }

    GuideDefinition guide() {
        return guide;
    }

    /** The order of the guide, the same text for the same content. */
    String orderContent() {
        return guideFile.json().toString();
    }

    /** An exercise with the close it ends with, the same text for the same content. */
    String content(String name) {
        return StoredVersion.content(Known.in(exercises, name), close);
    }

    ExerciseDefinition exercise(String name, ExerciseVersionId id, int version) {
        return ExerciseReader.read(Known.in(exercises, name), close, id, version);
    }

    private Section read(Function<String, @Nullable String> text, String path) {
        return read(text, path, translations);
    }

    private static Section read(Function<String, @Nullable String> text, String path, List<Translation> translations) {
        String content = text.apply(path);
        if (content == null) {
            throw new GuideFileBroken(path, 0, "the file is missing");
        }
        return DefinitionFile.read(path, content, translations);
    }

    private static Section ofRelease(String path) {
        return read(GuideFiles::ofClassPath, path, translations(GuideFiles::ofClassPath, Languages.all()));
    }

    private static List<Translation> translations(
            Function<String, @Nullable String> text, Collection<Locale> languages) {
        List<Translation> found = new ArrayList<>();
        for (Locale language : languages) {
            String words = language.equals(Languages.BASE) ? null : text.apply(Translation.file(language));
            if (words != null) {
                found.add(Translation.read(language, words));
            }
        }
        return List.copyOf(found);
    }

    /** The close every exercise of this release ends with. */
    public static Section closeOfRelease() {
        return ofRelease(FOLDER + "close.yaml");
    }

    /** What a counselor is told of a form the practice has brought along. */
    static JsonObject noteOfRelease() {
        Section guide = ofRelease(FOLDER + "guide.yaml");
        Section own = guide.section("own").orElseThrow(() -> guide.missing("own"));
        return own.section("note").orElseThrow(() -> own.missing("note")).json();
    }

    /** The text of a file of this release, or null. */
    static @Nullable String ofClassPath(String path) {
        try (InputStream in = GuideFiles.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
