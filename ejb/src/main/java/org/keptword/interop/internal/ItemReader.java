package org.keptword.interop.internal;

import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.keptword.interop.ImportReport;

/** Looks at one item by itself: what it is in our form, what it says, what it offers. Conditions come later. */
final class ItemReader {

    private static final int LONGEST = 4000;

    private final Texts texts;
    private final OptionReader options;

    ItemReader(Texts texts, OptionReader options) {
        this.texts = texts;
        this.options = options;
    }

    void look(Node node) {
        node.words = texts.read(node.item.getTextElement(), node::note);
        if (node.words.isEmpty() && node.item.hasPrefix()) {
            node.words =
                    new Texts.Said(new TreeMap<>(Map.of(texts.main(), Texts.plain(node.item.getPrefix(), node::note))));
        }
        Fhir.unknown(node.item)
                .forEach(name -> node.note(ImportReport.Reason.understood("extension", FileShape.shortened(name))));
        if (!node.isAsked() || leftOut(node)) {
            return;
        }
        type(node);
        if (node.isAsked()) {
            words(node);
        }
        if (node.isAsked()) {
            nesting(node);
        }
    }

    /** What nobody would see, or nobody answers. */
    private static boolean leftOut(Node node) {
        if (Fhir.anyOf(node.item, Fhir.CALCULATED).isPresent()) {
            node.drop(ImportReport.Reason.ignored("calculated"));
        } else if (Fhir.flag(node.item, Fhir.HIDDEN)) {
            node.drop(ImportReport.Reason.ignored("hidden"));
        } else if (node.item.getReadOnly() && !node.isGroup() && !node.isDisplay()) {
            node.drop(ImportReport.Reason.ignored("readOnly"));
        }
        return !node.isAsked();
    }

    private void type(Node node) {
        QuestionnaireItemType type = node.item.getType();
        if (type == null) {
            node.drop(ImportReport.Reason.refused("type.none"));
            return;
        }
        node.type = type.toCode();
        switch (type) {
            case GROUP, DISPLAY, DATE, DATETIME, TIME, STRING, TEXT, BOOLEAN -> {}
            case INTEGER, DECIMAL -> unitOfNumber(node);
            case CHOICE, OPENCHOICE -> choice(node);
            case QUANTITY -> quantity(node);
            default -> node.drop(ImportReport.Reason.refused("type.unfit", type.toCode()));
        }
        if (Fhir.anyOf(node.item, Fhir.BEGINS).isPresent()) {
            node.note(ImportReport.Reason.changed("initial.expression"));
        }
        if (Fhir.find(node.item, Fhir.VARIABLE).isPresent()) {
            node.note(ImportReport.Reason.changed("variable"));
        }
    }

    private void choice(Node node) {
        node.choices = options.read(node);
        if (!node.isAsked() || !node.choices.options().isEmpty()) {
            return;
        }
        if (Fhir.anyOf(node.item, Fhir.OFFERS).isPresent()) {
            node.drop(ImportReport.Reason.refused("options.expression"));
        } else if (node.item.getType() == QuestionnaireItemType.OPENCHOICE) {
            node.type = "string";
            node.note(ImportReport.Reason.changed("options.open"));
        } else {
            node.drop(ImportReport.Reason.refused("options.none"));
        }
    }

    private void quantity(Node node) {
        node.choices = options.units(node);
        if (node.isAsked() && node.choices.options().isEmpty()) {
            node.type = "decimal";
            node.note(ImportReport.Reason.changed("unit.none"));
        }
    }

    private static void unitOfNumber(Node node) {
        Fhir.find(node.item, Fhir.UNIT)
                .map(unit -> unit.getValue() instanceof Coding coding ? shown(coding) : "")
                .filter(unit -> !unit.isBlank())
                .ifPresent(unit -> node.note(ImportReport.Reason.changed("unit.behind", FileShape.shortened(unit))));
    }

    /** The unit behind the words of a number, or nothing. */
    static String unitBehind(Node node) {
        if (!node.type.equals("integer") && !node.type.equals("decimal")) {
            return "";
        }
        return Fhir.find(node.item, Fhir.UNIT)
                .map(unit -> unit.getValue() instanceof Coding coding ? shown(coding) : "")
                .filter(unit -> !unit.isBlank())
                .map(unit -> " (" + Texts.plain(unit, ignored -> {}) + ")")
                .orElse("");
    }

    private static String shown(Coding coding) {
        return coding.hasDisplay() ? coding.getDisplay() : coding.hasCode() ? coding.getCode() : "";
    }

    private static void words(Node node) {
        if (node.words.isEmpty()) {
            if (node.isGroup()) {
                node.flat = !node.item.getRepeats();
                node.note(
                        node.flat
                                ? ImportReport.Reason.changed("group.flat")
                                : ImportReport.Reason.changed("group.unnamed"));
                if (!node.flat) {
                    node.words = firstWords(node);
                }
            }
            if (node.words.isEmpty() && !node.flat) {
                node.drop(
                        node.isDisplay()
                                ? ImportReport.Reason.ignored("words.none")
                                : ImportReport.Reason.refused("words.none"));
            }
        } else if (node.words.words().values().stream().anyMatch(text -> text.length() > LONGEST)) {
            node.drop(ImportReport.Reason.refused("words.long", LONGEST));
        }
    }

    /** A list without a heading borrows one from what stands in it. */
    private static Texts.Said firstWords(Node node) {
        return node.children.stream()
                .map(child -> child.words)
                .filter(said -> said != null && !said.isEmpty())
                .findFirst()
                .orElse(node.words);
    }

    private static void nesting(Node node) {
        String control = Fhir.control(node.item);
        node.help = node.isDisplay() && node.parent != null && (control.equals("help") || control.equals("flyover"));
        if (node.help) {
            node.note(ImportReport.Reason.changed("help"));
            return;
        }
        if (node.parent != null && !node.parent.isGroup()) {
            if (node.parent.item.getRepeats() && !node.isDisplay()) {
                node.drop(ImportReport.Reason.refused("perAnswer"));
            } else {
                node.note(ImportReport.Reason.changed("nested", FileShape.shortened(node.parent.linkId)));
            }
        }
        if (node.item.getRepeats() && (node.isDisplay() || node.type.equals("boolean"))) {
            node.note(ImportReport.Reason.changed("repeats"));
        }
        if (node.isGroup() && node.item.getRequired() && !node.item.getRepeats()) {
            node.note(ImportReport.Reason.changed("group.required"));
        }
    }
}
