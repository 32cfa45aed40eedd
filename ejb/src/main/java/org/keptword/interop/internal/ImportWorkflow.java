package org.keptword.interop.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideFileBroken;
import org.keptword.guide.OwnForms;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.LocalizedText;
import org.keptword.guide.form.LocalizedTextJson;
import org.keptword.interop.ImportReport;
import org.keptword.interop.InstrumentImports;
import org.keptword.interop.model.InstrumentDraft;
import org.keptword.measures.OwnInstruments;
import org.keptword.measures.scoring.Range;
import org.keptword.shared.Actor;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;

/** Takes an imported file from upload to saved form. */
@ApplicationScoped
public class ImportWorkflow {

    private static final Duration LEFT_LYING = Duration.ofDays(30);
    private static final int MOST_BEGUN = 20;

    private static final int MOST_TYPED = 200_000;

    @Inject
    InstrumentDrafts drafts;

    @Inject
    OwnForms forms;

    @Inject
    OwnInstruments instruments;

    @Inject
    Clock clock;

    /** What the file became, and the form of it if it can be one. */
    private record Read(MappingResult mapped, ImportReport report, Optional<Form> form) {}

    public List<InstrumentImports.ImportedForms.ImportInProgress> begun(Actor actor) {
        return drafts.begun(actor.requirePersonValue()).stream()
                .map(row -> new InstrumentImports.ImportedForms.ImportInProgress(
                        (UUID) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    /** Takes a file; one that cannot be read is refused. */
    public UUID begin(String name, byte[] content, Actor actor) {
        FormMapping.of(content);
        drafts.clear(actor.requirePersonValue(), clock.instant().minus(LEFT_LYING));
        if (drafts.begun(actor.requirePersonValue()).size() >= MOST_BEGUN) {
            throw FileShape.refusal("tooManyBegun", MOST_BEGUN);
        }
        UUID id = Ids.newId();
        drafts.add(new InstrumentDraft(
                id,
                actor.practice().value(),
                actor.requirePersonValue(),
                Texts.plain(name, ignored -> {}),
                content,
                clock.instant()));
        return id;
    }

    public InstrumentImports.ImportView view(UUID id, Actor actor) {
        InstrumentDraft draft = draft(id, actor);
        Read read = read(draft);
        List<JsonObject> scales = Definitions.scales(read.mapped());
        Map<String, String> fields = fields(draft, read.mapped());
        List<InstrumentImports.ImportView.Scale> scaleViews = new ArrayList<>();
        for (int n = 0; n < scales.size(); n++) {
            scaleViews.add(scale(
                    n,
                    scales.get(n),
                    new ScaleSettings(
                            new ImportSettings(fields), n, read.mapped().counted())));
        }
        Map<String, LocalizedText> unflagged = new LinkedHashMap<>();
        new Definitions(read.mapped(), new ImportSettings(fields))
                .unflagged()
                .forEach((item, words) -> unflagged.put(item, text(words)));
        List<OwnForms.OwnForm> own = forms.all();
        return new InstrumentImports.ImportView(
                id,
                draft.name(),
                draft.begunAt(),
                read.report(),
                read.form(),
                items(read, MappingResult.Rated::isCounted),
                items(read, item -> !item.isCounted() && read.mapped().dying().containsKey(item.id())),
                items(read, item -> !item.isCounted() && !read.mapped().dying().containsKey(item.id())),
                unflagged,
                read.mapped().isMeasurable(),
                scaleViews,
                renews(own, read.mapped(), true),
                renews(own, read.mapped(), false),
                fields);
    }

    private static List<Item> items(Read read, Predicate<MappingResult.Rated> which) {
        return read.form().stream()
                .flatMap(form ->
                        read.mapped().rated().stream().filter(which).flatMap(item -> form.item(item.id()).stream()))
                .toList();
    }

    private static InstrumentImports.ImportView.Scale scale(int number, JsonObject title, ScaleSettings typed) {
        Optional<Range> range = typed.range();
        return new InstrumentImports.ImportView.Scale(
                number,
                text(title),
                range.map(Range::least),
                range.map(Range::most),
                typed.threshold(),
                typed.cutOff());
    }

    private static Optional<LocalizedText> renews(List<OwnForms.OwnForm> own, MappingResult mapped, boolean measure) {
        return own.stream()
                .filter(form -> form.measure() == measure
                        && form.origin().isPresent()
                        && form.origin().equals(mapped.origin()))
                .map(OwnForms.OwnForm::title)
                .findFirst();
    }

    private static LocalizedText text(JsonObject both) {
        return LocalizedTextJson.read(both);
    }

    /** Saves what was typed and goes on later. */
    public void note(UUID id, Map<String, String> typed, Actor actor) {
        note(held(id, actor), typed);
    }

    /** Saves some fields on top of what was typed before. */
    public void type(UUID id, Map<String, String> changed, Actor actor) {
        InstrumentDraft draft = held(id, actor);
        Map<String, String> typed = fields(draft, FormMapping.of(draft.file()));
        typed.putAll(changed);
        note(draft, typed);
    }

    private static void note(InstrumentDraft draft, Map<String, String> typed) {
        JsonObjectBuilder fields = JSON.createObjectBuilder();
        typed.forEach(fields::add);
        String written = fields.build().toString();
        if (written.length() > MOST_TYPED) {
            throw FileShape.refusal("tooMuchTyped", MOST_TYPED);
        }
        draft.note(written);
    }

    /** Keeps it for the practice, or says what prevents it; the answer names the form. */
    public InstrumentImports.KeepOutcome keep(UUID id, Map<String, String> fields, Actor actor) {
        InstrumentDraft draft = held(id, actor);
        note(draft, fields);
        Read read = read(draft);
        if (read.form().isEmpty()) {
            throw FileShape.refusal("refusedFile");
        }
        ImportSettings typed = new ImportSettings(fields);
        Definitions definitions = new Definitions(read.mapped(), typed);
        boolean measure = definitions.isMeasure();
        if (measure && !read.mapped().isMeasurable()) {
            typed.wrong("kind", read.report().isPartial() ? "partial" : "noWeights");
        }
        Optional<JsonObject> exercise = definitions.exercise();
        Optional<JsonObject> scoring = measure ? definitions.scoring() : Optional.empty();
        definitions.requireTick();
        if (!typed.problems().isEmpty()) {
            return new InstrumentImports.KeepOutcome(Optional.empty(), typed.problems());
        }
        try {
            ExerciseDefinition kept = forms.keep(new OwnForms.SaveOwnForm(
                    exercise.orElseThrow(), measure, read.mapped().origin()));
            scoring.ifPresent(how -> instruments.keep(how, kept));
            drafts.remove(draft);
            return new InstrumentImports.KeepOutcome(Optional.of(kept.exercise()), List.of());
        } catch (GuideFileBroken broken) {
            throw FileShape.refusal("brokenForm", broken.reason());
        }
    }

    /** Puts a file away that will not be kept. */
    public void discard(UUID id, Actor actor) {
        drafts.remove(held(id, actor));
    }

    private Read read(InstrumentDraft draft) {
        MappingResult mapped = FormMapping.of(draft.file());
        if (mapped.report().isRefused()) {
            return new Read(mapped, mapped.report(), Optional.empty());
        }
        try {
            Map<String, String> proposed = Definitions.proposed(mapped, List.of());
            Definitions.nameForPreview(proposed);
            JsonObject exercise = new Definitions(mapped, new ImportSettings(proposed))
                    .exercise()
                    .orElseThrow();
            return new Read(
                    mapped, mapped.report(), Optional.of(forms.check(exercise).form()));
        } catch (GuideFileBroken broken) {
            List<ImportReport.Reason> file = new ArrayList<>(mapped.report().file());
            file.add(ImportReport.Reason.refused("file.form", broken.reason()));
            return new Read(mapped, new ImportReport(file, mapped.report().items()), Optional.empty());
        }
    }

    private static Map<String, String> fields(InstrumentDraft draft, MappingResult mapped) {
        Map<String, String> fields = Definitions.proposed(mapped, Definitions.scales(mapped));
        if (!draft.settings().isEmpty()) {
            Map<String, String> typed = new LinkedHashMap<>();
            JSON.createReader(new StringReader(draft.settings()))
                    .readObject()
                    .forEach((name, value) -> typed.put(name, ((JsonString) value).getString()));
            fields.putAll(typed);
        }
        return fields;
    }

    /** To be changed: what a page saves by itself and what its button sends can come at the same time. */
    private InstrumentDraft held(UUID id, Actor actor) {
        return drafts.hold(id, actor.requirePersonValue()).orElseThrow(NotFound::new);
    }

    private InstrumentDraft draft(UUID id, Actor actor) {
        return drafts.find(id, actor.requirePersonValue()).orElseThrow(NotFound::new);
    }
}
