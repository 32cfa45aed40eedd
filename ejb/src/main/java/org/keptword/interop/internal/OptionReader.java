package org.keptword.interop.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.jspecify.annotations.Nullable;
import org.keptword.interop.ImportReport;
import org.keptword.interop.internal.Choices.Choice;

/** Finds out what an item offers: its own options, or a value set in the same file. Nothing is looked up elsewhere. */
final class OptionReader {

    private static final int MOST = 300;

    private final Questionnaire file;
    private final Texts texts;

    OptionReader(Questionnaire file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    /** What the item offers; the node is dropped where that cannot be known. */
    Choices read(Node node) {
        List<Choice> found = new ArrayList<>();
        if (node.item.hasAnswerValueSet()) {
            valueSet(node.item.getAnswerValueSet(), node, found);
        }
        node.item.getAnswerOption().forEach(option -> option(option, node, found));
        return checked(found, node);
    }

    /** What a quantity is measured in. */
    Choices units(Node node) {
        List<Choice> found = new ArrayList<>();
        Stream.concat(Fhir.all(node.item, Fhir.UNIT).stream(), Fhir.all(node.item, Fhir.UNIT_OPTION).stream())
                .map(Extension::getValue)
                .filter(Coding.class::isInstance)
                .forEach(value -> coding((Coding) value, OptionalDouble.empty(), "", false, node, found));
        Fhir.find(node.item, Fhir.UNIT_VALUE_SET)
                .ifPresent(extension -> valueSet(Fhir.text(extension.getValue()), node, found));
        return checked(found, node);
    }

    private Choices checked(List<Choice> found, Node node) {
        if (found.size() > MOST) {
            node.drop(ImportReport.Reason.refused("options.tooMany", MOST, found.size()));
            return Choices.NONE;
        }
        if (found.stream().anyMatch(Choice::isTornApart)) {
            node.drop(ImportReport.Reason.refused("weights.differ"));
        }
        long weighted = found.stream().filter(Choice::isWeighted).count();
        if (weighted > 0 && weighted < found.size()) {
            node.note(ImportReport.Reason.understood("weights.some", weighted, found.size()));
        } else if (weighted > 0) {
            node.note(ImportReport.Reason.understood("weights.all", weighted));
        }
        return new Choices(unique(found));
    }

    /** Two options of one code, from two systems, get codes of their own. */
    private static List<Choice> unique(List<Choice> found) {
        Set<String> taken = new HashSet<>();
        List<Choice> unique = new ArrayList<>();
        for (Choice one : found) {
            String code = one.code();
            for (int n = 2; !taken.add(code); n++) {
                code = one.code() + "-" + n;
            }
            unique.add(new Choice(
                    code,
                    one.system(),
                    one.original(),
                    one.words(),
                    one.before(),
                    one.onOption(),
                    one.onCoding(),
                    one.chosen()));
        }
        return unique;
    }

    private void option(QuestionnaireItemAnswerOptionComponent option, Node node, List<Choice> found) {
        Type value = option.getValue();
        OptionalDouble weight = Fhir.weight(option);
        boolean chosen = option.hasInitialSelected() && option.getInitialSelected();
        String before = Fhir.find(option, Fhir.OPTION_PREFIX)
                .map(prefix -> Fhir.text(prefix.getValue()).strip() + " ")
                .orElse("");
        unknown(Fhir.unknown(option), node);
        if (value instanceof Coding coding) {
            coding(coding, weight, before, chosen, node, found);
        } else if (value instanceof PrimitiveType<?> plain && plain.hasValue()) {
            String code = plain.getValueAsString();
            Texts.Said words = texts.read(plain instanceof StringType ? plain : new StringType(code), node::note);
            add(new Choice(code, "", code, words, before, weight, Fhir.weight(plain), chosen), node, found);
        } else {
            node.note(ImportReport.Reason.refused(value instanceof Reference ? "option.reference" : "option.empty"));
        }
    }

    private void coding(
            Coding coding, OptionalDouble weight, String before, boolean chosen, Node node, List<Choice> found) {
        Texts.Said words = texts.read(coding.getDisplayElement(), node::note);
        String code = coding.hasCode() ? coding.getCode() : texts.excerpt(words);
        unknown(Fhir.unknown(coding), node);
        add(
                new Choice(code, system(coding.getSystem()), code, words, before, weight, Fhir.weight(coding), chosen),
                node,
                found);
    }

    private void add(Choice choice, Node node, List<Choice> found) {
        if (choice.code().isBlank()) {
            node.note(ImportReport.Reason.refused("option.empty"));
            return;
        }
        Texts.Said words = choice.words();
        if (words.isEmpty()) {
            words = new Texts.Said(new TreeMap<>(Map.of(texts.main(), Texts.plain(choice.code(), node::note))));
        }
        found.add(new Choice(
                choice.code(),
                choice.system(),
                choice.original(),
                words,
                choice.before(),
                choice.onOption(),
                choice.onCoding(),
                choice.chosen()));
    }

    private void valueSet(String address, Node node, List<Choice> found) {
        if (!address.startsWith("#")) {
            node.drop(ImportReport.Reason.refused("valueSet.remote", FileShape.shortened(address)));
            return;
        }
        ValueSet set = file.getContained().stream()
                .filter(ValueSet.class::isInstance)
                .map(ValueSet.class::cast)
                .filter(one -> id(one.getId()).equals(id(address)))
                .findFirst()
                .orElse(null);
        if (set == null) {
            node.drop(ImportReport.Reason.refused("valueSet.missing", FileShape.shortened(address)));
        } else if (set.hasExpansion()) {
            set.getExpansion().getContains().forEach(one -> expanded(one, node, found));
        } else if (set.getCompose().hasExclude()) {
            node.drop(ImportReport.Reason.refused("valueSet.rule", FileShape.shortened(address)));
        } else {
            set.getCompose().getInclude().forEach(include -> included(include, address, node, found));
        }
    }

    private static String id(@Nullable String reference) {
        return reference == null ? "" : reference.replaceFirst("^#", "");
    }

    private void expanded(ValueSetExpansionContainsComponent one, Node node, List<Choice> found) {
        if (one.hasCode() && !one.getAbstract()) {
            Texts.Said words = texts.read(one.getDisplayElement(), node::note);
            one.getDesignation().forEach(named -> texts.add(words, named.getLanguage(), named.getValue(), node::note));
            concept(one.getCode(), one.getSystem(), words, Fhir.weight(one), node, found);
        }
        one.getContains().forEach(inner -> expanded(inner, node, found));
    }

    private void included(ConceptSetComponent include, String address, Node node, List<Choice> found) {
        if (include.hasFilter() || include.hasValueSet()) {
            node.drop(ImportReport.Reason.refused("valueSet.rule", FileShape.shortened(address)));
        } else if (include.hasConcept()) {
            for (ConceptReferenceComponent one : include.getConcept()) {
                Texts.Said words = texts.read(one.getDisplayElement(), node::note);
                one.getDesignation()
                        .forEach(named -> texts.add(words, named.getLanguage(), named.getValue(), node::note));
                concept(one.getCode(), include.getSystem(), words, Fhir.weight(one), node, found);
            }
        } else {
            wholeSystem(include.getSystem(), node, found);
        }
    }

    /** A whole code system, if the file brings it along. */
    private void wholeSystem(@Nullable String address, Node node, List<Choice> found) {
        CodeSystem system = file.getContained().stream()
                .filter(CodeSystem.class::isInstance)
                .map(CodeSystem.class::cast)
                .filter(one -> address != null && address.equals(one.getUrl()))
                .findFirst()
                .orElse(null);
        if (system == null) {
            node.drop(ImportReport.Reason.refused("valueSet.remote", FileShape.shortened(system(address))));
            return;
        }
        system.getConcept().forEach(one -> defined(one, address, node, found));
    }

    private void defined(ConceptDefinitionComponent one, @Nullable String system, Node node, List<Choice> found) {
        Texts.Said words = texts.read(one.getDisplayElement(), node::note);
        one.getDesignation().forEach(named -> texts.add(words, named.getLanguage(), named.getValue(), node::note));
        concept(one.getCode(), system, words, Fhir.weight(one), node, found);
        one.getConcept().forEach(inner -> defined(inner, system, node, found));
    }

    private void concept(
            @Nullable String code,
            @Nullable String system,
            Texts.Said words,
            OptionalDouble weight,
            Node node,
            List<Choice> found) {
        String known = code == null ? "" : code;
        add(new Choice(known, system(system), known, words, "", weight, OptionalDouble.empty(), false), node, found);
    }

    private static void unknown(List<String> extensions, Node node) {
        extensions.forEach(name -> node.note(ImportReport.Reason.understood("extension", FileShape.shortened(name))));
    }

    private static String system(@Nullable String address) {
        return address == null ? "" : address;
    }
}
