package org.keptword.interop.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;

/** The extensions that are known, by the last part of their address, and how they are read. */
final class Fhir {

    static final String HIDDEN = "questionnaire-hidden";
    static final String ITEM_CONTROL = "questionnaire-itemControl";
    static final String UNIT = "questionnaire-unit";
    static final String UNIT_OPTION = "questionnaire-unitOption";
    static final String UNIT_VALUE_SET = "questionnaire-unitValueSet";
    static final String MIN_OCCURS = "questionnaire-minOccurs";
    static final String MAX_OCCURS = "questionnaire-maxOccurs";
    static final String OPTION_PREFIX = "questionnaire-optionPrefix";
    static final String MIN_LENGTH = "minLength";
    static final String MIN_VALUE = "minValue";
    static final String MAX_VALUE = "maxValue";
    static final String XHTML = "rendering-xhtml";
    static final String MARKDOWN = "rendering-markdown";
    static final String TRANSLATION = "translation";
    static final String ENABLE_EXPRESSION = "sdc-questionnaire-enableWhenExpression";
    static final String VARIABLE = "variable";

    static final Set<String> CALCULATED = Set.of(
            "sdc-questionnaire-calculatedExpression", "questionnaire-calculatedExpression", "cqf-calculatedValue");
    static final Set<String> BEGINS = Set.of("sdc-questionnaire-initialExpression", "questionnaire-initialExpression");
    static final Set<String> OFFERS =
            Set.of("sdc-questionnaire-answerExpression", "sdc-questionnaire-candidateExpression");

    private static final Set<String> WEIGHTS = Set.of(
            "ordinalValue",
            "itemWeight",
            "questionnaire-ordinalValue",
            "valueset-ordinalValue",
            "codesystem-ordinalValue");

    /** What only changes how a program lays a form out, or names things for programs. */
    private static final Set<String> OF_NO_MATTER = Set.of(
            "questionnaire-choiceOrientation",
            "questionnaire-displayCategory",
            "questionnaire-sliderStepValue",
            "questionnaire-supportLink",
            "questionnaire-usageMode",
            "questionnaire-baseType",
            "entryFormat",
            "rendering-style",
            "rendering-styleSensitive",
            "sdc-questionnaire-shortText",
            "sdc-questionnaire-collapsible",
            "sdc-questionnaire-observationLinkPeriod",
            "sdc-questionnaire-preferredTerminologyServer",
            "maxDecimalPlaces",
            "designNote");

    private static final Set<String> READ = Set.of(
            HIDDEN,
            ITEM_CONTROL,
            UNIT,
            UNIT_OPTION,
            UNIT_VALUE_SET,
            MIN_OCCURS,
            MAX_OCCURS,
            OPTION_PREFIX,
            MIN_LENGTH,
            MIN_VALUE,
            MAX_VALUE,
            ENABLE_EXPRESSION,
            VARIABLE);

    private Fhir() {}

    static String name(Extension extension) {
        String url = extension.getUrl() == null ? "" : extension.getUrl();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    static Optional<Extension> find(Element of, String name) {
        return of.getExtension().stream()
                .filter(extension -> name(extension).equals(name))
                .findFirst();
    }

    static List<Extension> all(Element of, String name) {
        return of.getExtension().stream()
                .filter(extension -> name(extension).equals(name))
                .toList();
    }

    static Optional<Extension> anyOf(Element of, Set<String> names) {
        return of.getExtension().stream()
                .filter(extension -> names.contains(name(extension)))
                .findFirst();
    }

    static boolean flag(Element of, String name) {
        return find(of, name)
                .map(Extension::getValue)
                .filter(value -> value instanceof BooleanType yes && Boolean.TRUE.equals(yes.getValue()))
                .isPresent();
    }

    static OptionalInt whole(Element of, String name) {
        return find(of, name)
                .map(Extension::getValue)
                .filter(IntegerType.class::isInstance)
                .map(value -> ((IntegerType) value).getValue())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** The weight that stands right on this element. */
    static OptionalDouble weight(Element of) {
        Type value = anyOf(of, WEIGHTS).map(Extension::getValue).orElse(null);
        if (value instanceof DecimalType decimal && decimal.getValue() != null) {
            return OptionalDouble.of(decimal.getValue().doubleValue());
        }
        return value instanceof IntegerType integer && integer.getValue() != null
                ? OptionalDouble.of(integer.getValue())
                : OptionalDouble.empty();
    }

    static String control(Element of) {
        return find(of, ITEM_CONTROL)
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .map(value -> ((CodeableConcept) value).getCodingFirstRep().getCode())
                .orElse("");
    }

    /** The extensions whose meaning is lost. */
    static List<String> unknown(Element of) {
        return of.getExtension().stream()
                .map(Fhir::name)
                .filter(name -> !READ.contains(name)
                        && !OF_NO_MATTER.contains(name)
                        && !CALCULATED.contains(name)
                        && !BEGINS.contains(name)
                        && !OFFERS.contains(name)
                        && !WEIGHTS.contains(name))
                .distinct()
                .toList();
    }

    static String text(Type value) {
        return value instanceof PrimitiveType<?> primitive && primitive.getValueAsString() != null
                ? primitive.getValueAsString()
                : "";
    }
}
