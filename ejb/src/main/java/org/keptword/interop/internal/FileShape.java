package org.keptword.interop.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;

/** Looks at a file before FHIR does: size, encoding, nesting, JSON, and what kind of thing it is. What cannot be is refused with its reason. */
final class FileShape {

    /** Most bytes of a file. */
    static final int MOST_BYTES = 1_000_000;

    private static final int DEEPEST = 80;

    /** Most characters of a number, and most digits of its exponent: more would not fit what reckons with it. */
    private static final int LONGEST_NUMBER = 40;

    private static final int LONGEST_EXPONENT = 2;
    private static final Set<String> NUMBERS = Set.of("valueDecimal", "answerDecimal", "value");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.]++(?:[eE][-+]?\\d++)?");
    private static final Set<String> OF_R5 = Set.of("answerConstraint", "disabledDisplay", "versionAlgorithmString");
    private static final Set<String> OF_STU3 = Set.of("option", "options", "hasAnswer");

    private final String text;
    private final JsonObject json;

    private FileShape(String text, JsonObject json) {
        this.text = text;
        this.json = json;
    }

    static FileShape of(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw refusal("tooBig", MOST_BYTES / 1000);
        }
        String text = decoded(content);
        if (text.isBlank()) {
            throw refusal("empty");
        }
        refuseWild(text);
        JsonObject json = parsed(text);
        refuseWildNumbers(json);
        return new FileShape(text, json);
    }

    String text() {
        return text;
    }

    /** The linkId, or the id, of the part that carries a modifier extension; empty text where the file itself does. */
    Optional<String> modified() {
        return modified(json, "");
    }

    /** Whether the file is to be read by rules that are not in it. */
    boolean hasRules() {
        return json.containsKey("implicitRules");
    }

    private static String decoded(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw refusal("notUtf8");
        }
    }

    /** Counts brackets and measures numbers outside of strings, so that nothing that follows can run out of stack or memory. */
    private static void refuseWild(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted) {
                if (sign == '\\') {
                    i++;
                } else if (sign == '"') {
                    quoted = false;
                }
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == '{' || sign == '[') {
                depth++;
                if (depth > DEEPEST) {
                    throw refusal("tooDeep", DEEPEST);
                }
            } else if (sign == '}' || sign == ']') {
                depth--;
            } else if (sign == '-' || Character.isDigit(sign)) {
                int end = endOfNumber(text, i);
                refuseWildNumber(text.substring(i, end));
                i = end - 1;
            }
        }
    }

    private static int endOfNumber(String text, int from) {
        int end = from + 1;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || "+-.eE".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** FHIR takes a number that is written as a text for one, too. */
    private static void refuseWildNumbers(JsonStructure part) {
        Collection<JsonValue> values = part instanceof JsonObject object ? object.values() : (JsonArray) part;
        for (JsonValue value : values) {
            if (value instanceof JsonStructure inner) {
                refuseWildNumbers(inner);
            }
        }
        if (part instanceof JsonObject object) {
            NUMBERS.stream()
                    .map(object::get)
                    .filter(JsonString.class::isInstance)
                    .map(value -> ((JsonString) value).getString())
                    .filter(value -> NUMBER.matcher(value).matches())
                    .forEach(FileShape::refuseWildNumber);
        }
    }

    private static void refuseWildNumber(String number) {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        boolean wild = number.length() > LONGEST_NUMBER
                || (exponent >= 0
                        && number.substring(exponent + 1).replaceAll("[+-]", "").length() > LONGEST_EXPONENT);
        if (wild) {
            throw refusal("number", shortened(number));
        }
    }

    private static JsonObject parsed(String text) {
        JsonValue value;
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            value = reader.readValue();
        } catch (JsonParsingException broken) {
            JsonLocation at = broken.getLocation();
            throw refusal("notJson", at.getLineNumber(), at.getColumnNumber());
        } catch (JsonException | IllegalStateException broken) {
            throw refusal("notJsonAtAll");
        }
        if (!(value instanceof JsonObject object) || !(object.get("resourceType") instanceof JsonString type)) {
            throw refusal("notFhir");
        }
        if (!type.getString().equals("Questionnaire")) {
            throw refusal("notQuestionnaire", shortened(type.getString()));
        }
        refuseOtherRelease(object);
        return object;
    }

    private static void refuseOtherRelease(JsonObject questionnaire) {
        if (holds(questionnaire, OF_R5, "coding")) {
            throw refusal("r5");
        }
        if (holds(questionnaire, OF_STU3, null)) {
            throw refusal("stu3");
        }
    }

    /** Whether an item, or the file, has one of these names, or is of this type. */
    private static boolean holds(JsonObject part, Set<String> names, @Nullable String type) {
        if (names.stream().anyMatch(part::containsKey)
                || (type != null
                        && part.get("type") instanceof JsonString kind
                        && kind.getString().equals(type))) {
            return true;
        }
        for (String nested : Set.of("item", "enableWhen")) {
            if (part.get(nested) instanceof JsonArray list
                    && list.stream().anyMatch(one -> one instanceof JsonObject inner && holds(inner, names, type))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> modified(JsonStructure part, String where) {
        if (part instanceof JsonArray list) {
            return list.stream()
                    .filter(JsonStructure.class::isInstance)
                    .flatMap(one -> modified((JsonStructure) one, where).stream())
                    .findFirst();
        }
        String here = named((JsonObject) part, where);
        for (Map.Entry<String, JsonValue> entry : ((JsonObject) part).entrySet()) {
            if (entry.getKey().equals("modifierExtension")) {
                return Optional.of(here);
            }
            if (entry.getValue() instanceof JsonStructure inner) {
                Optional<String> found = modified(inner, here);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String named(JsonObject part, String otherwise) {
        for (String name : new String[] {"linkId", "id"}) {
            if (part.get(name) instanceof JsonString text) {
                return shortened(text.getString());
            }
        }
        return otherwise;
    }

    /** As much of a foreign text as a sentence can carry. */
    static String shortened(String text) {
        int most = 60;
        String plain = text.strip();
        return plain.codePointCount(0, plain.length()) <= most
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, most)) + "\u2026";
    }

    static DomainRefusal refusal(String name, Object... args) {
        return new DomainRefusal("refusal.interop." + name, args);
    }
}
