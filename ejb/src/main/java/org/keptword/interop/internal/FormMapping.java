package org.keptword.interop.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.ItemType;
import org.keptword.interop.ImportReport;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Languages;

/**
 * Makes a definition of a file, and says of each item what became of it. Throws nothing but {@link DomainRefusal}, and that only for a file that
 * cannot be read as a FHIR R4 Questionnaire at all.
 */
public final class FormMapping {

    /** Most items of a file. */
    static final int MOST_ITEMS = 500;

    private static final int DEEPEST = 4;
    private static final int LONGEST_SLUG = 48;

    private final FileShape shape;
    private final Questionnaire file;
    private final Texts texts;
    private final List<ImportReport.Reason> said = new ArrayList<>();
    private final List<Node> top = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Node> byLinkId = new LinkedHashMap<>();

    private FormMapping(FileShape shape) {
        this.shape = shape;
        this.file = FhirReader.read(shape);
        this.texts = new Texts(file.getLanguage());
    }

    static MappingResult of(byte[] content) {
        return new FormMapping(FileShape.of(content)).mapped();
    }

    private MappingResult mapped() {
        file.getItem().forEach(item -> top.add(gather(item, null)));
        if (nodes.size() > MOST_ITEMS) {
            said.add(ImportReport.Reason.refused("file.tooMany", MOST_ITEMS, nodes.size()));
            return unread();
        }
        FileReading about = new FileReading(file, texts, said::add);
        refuseWhole();
        about.run();
        ItemReader items = new ItemReader(texts, new OptionReader(file, texts));
        // what stands within comes first: a list without words borrows them from there
        for (int i = nodes.size() - 1; i >= 0; i--) {
            items.look(nodes.get(i));
        }
        nodes.forEach(Node::carryOver);
        name();
        nodes.forEach(FormMapping::refuseDeep);
        ConditionReader conditions = new ConditionReader(byLinkId);
        conditions.settle(nodes);
        ScoringDetector scoringDetector = new ScoringDetector(nodes, byLinkId, texts);
        List<MappingResult.Sum> sums = scoringDetector.sums();
        JsonArray written = new ItemWriter(texts, conditions).write(top);
        List<MappingResult.Rated> rated = scoringDetector.rated();
        scoringDetector.tellUnused();
        conclude(rated);
        ImportReport report = new ImportReport(
                said, nodes.stream().map(node -> node.line(texts)).toList());
        return new MappingResult(
                written,
                report,
                rated,
                scoringDetector.dying(),
                sums,
                about.title(),
                about.summary(),
                about.origin(),
                about.source(),
                about.licence());
    }

    /** A file that is refused before its items are looked at. */
    private MappingResult unread() {
        return new MappingResult(
                JsonValue.EMPTY_JSON_ARRAY,
                new ImportReport(
                        said, nodes.stream().map(node -> node.line(texts)).toList()),
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "");
    }

    private Node gather(QuestionnaireItemComponent item, @Nullable Node parent) {
        Node node = new Node(item, parent);
        nodes.add(node);
        item.getItem().forEach(child -> node.children.add(gather(child, node)));
        return node;
    }

    /** What makes the whole file unusable. */
    private void refuseWhole() {
        shape.modified().ifPresent(where -> said.add(ImportReport.Reason.refused("file.modifier", where)));
        if (shape.hasRules()) {
            said.add(ImportReport.Reason.refused("file.rules"));
        }
        for (Node node : nodes) {
            if (node.linkId.isBlank()) {
                node.note(ImportReport.Reason.refused("linkId.none"));
                said.add(ImportReport.Reason.refused("file.noLinkId"));
            } else if (byLinkId.putIfAbsent(node.linkId, node) != null) {
                node.note(ImportReport.Reason.refused("linkId.twice"));
                said.add(ImportReport.Reason.refused("file.twice", FileShape.shortened(node.linkId)));
            }
        }
        LoopDetector.find(byLinkId).ifPresent(loop -> said.add(ImportReport.Reason.refused("file.loop", loop)));
    }

    /** Gives each item an id that our form can carry, the same for the same file. */
    private void name() {
        Set<String> taken = new HashSet<>();
        for (Node node : nodes) {
            String slug = node.linkId
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            String id = "q-" + (slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug);
            id = id.replaceAll("-$", "");
            node.id = id;
            for (int n = 2; !taken.add(node.id); n++) {
                node.id = id + "-" + n;
            }
        }
    }

    private static void refuseDeep(Node node) {
        int around = 0;
        for (Node group = node.parent; group != null; group = group.parent) {
            around += group.isGroup() && !group.flat ? 1 : 0;
        }
        if (node.isAsked() && around > DEEPEST) {
            node.drop(ImportReport.Reason.refused("tooDeep", DEEPEST));
        }
    }

    private void conclude(List<MappingResult.Rated> rated) {
        long asked = nodes.stream()
                .filter(node -> node.isAsked()
                        && ItemType.of(node.type).filter(ItemType::answerable).isPresent())
                .count();
        if (asked == 0) {
            said.add(ImportReport.Reason.refused("file.nothing"));
        }
        if (texts.lent() > 0) {
            said.add(ImportReport.Reason.changed("file.lent", texts.lent()));
        }
        if (rated.stream().noneMatch(MappingResult.Rated::isWeighted)) {
            said.add(ImportReport.Reason.understood("file.noWeights"));
        }
    }

    /** What the file says about itself. */
    private static final class FileReading {

        private final Questionnaire file;
        private final Texts texts;
        private final java.util.function.Consumer<ImportReport.Reason> said;
        private final Texts.Said title;
        private final Texts.Said summary;

        FileReading(Questionnaire file, Texts texts, java.util.function.Consumer<ImportReport.Reason> said) {
            this.file = file;
            this.texts = texts;
            this.said = said;
            this.title = texts.read(file.getTitleElement(), said);
            this.summary = texts.read(file.getDescriptionElement(), said);
        }

        void run() {
            said.accept(
                    file.hasLanguage()
                            ? ImportReport.Reason.understood("file.language", FileShape.shortened(file.getLanguage()))
                            : ImportReport.Reason.understood("file.noLanguage"));
            if (!Languages.offers(Locale.forLanguageTag(texts.main()))) {
                said.accept(ImportReport.Reason.changed("file.otherLanguage", FileShape.shortened(file.getLanguage())));
            }
            if (file.hasStatus()) {
                said.accept(ImportReport.Reason.understood(
                        "file.status." + file.getStatus().toCode()));
            }
            if (file.getExperimental()) {
                said.accept(ImportReport.Reason.understood("file.experimental"));
            }
            if (file.hasDerivedFrom()) {
                said.accept(ImportReport.Reason.ignored(
                        "file.derived",
                        FileShape.shortened(file.getDerivedFrom().get(0).getValueAsString())));
            }
            if (!file.hasUrl() && !file.hasId()) {
                said.accept(ImportReport.Reason.understood("file.noAddress"));
            }
            file.getExtension().stream()
                    .map(Fhir::name)
                    .distinct()
                    .forEach(name -> said.accept(
                            name.equals(Fhir.VARIABLE)
                                    ? ImportReport.Reason.ignored("variable")
                                    : ImportReport.Reason.ignored("extension", FileShape.shortened(name))));
        }

        Optional<JsonObject> title() {
            return title.isEmpty() ? Optional.empty() : Optional.of(texts.all(title, "", ""));
        }

        Optional<JsonObject> summary() {
            return summary.isEmpty() ? Optional.empty() : Optional.of(texts.all(summary, "", ""));
        }

        Optional<String> origin() {
            String address = file.hasUrl()
                    ? file.getUrl()
                    : file.hasId() ? "#" + file.getIdElement().getIdPart() : "";
            return address.isBlank() || address.length() > 500 ? Optional.empty() : Optional.of(address.strip());
        }

        String source() {
            List<String> parts = new ArrayList<>();
            if (file.hasPublisher()) {
                parts.add(file.getPublisher());
            }
            if (file.hasUrl()) {
                parts.add(file.hasVersion() ? file.getUrl() + " (" + file.getVersion() + ")" : file.getUrl());
            }
            if (file.hasDate()) {
                DateTimeType date = file.getDateElement();
                parts.add(date.getValueAsString());
            }
            return Texts.plain(String.join(", ", parts), ignored -> {});
        }

        String licence() {
            return Texts.plain(file.getCopyright(), ignored -> {});
        }
    }
}
