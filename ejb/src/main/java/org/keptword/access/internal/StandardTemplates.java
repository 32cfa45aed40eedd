package org.keptword.access.internal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.keptword.access.NoteTemplate;

/** The templates that ship with the product. */
final class StandardTemplates {

    private static final String FILE = "/org/keptword/access/note-templates.json";

    static final List<NoteTemplate> ALL = read();

    private StandardTemplates() {}

    private static List<NoteTemplate> read() {
        InputStream file = StandardTemplates.class.getResourceAsStream(FILE);
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readArray().stream()
                    .map(JsonValue::asJsonObject)
                    .map(StandardTemplates::template)
                    .toList();
        }
    }

    private static NoteTemplate template(JsonObject json) {
        JsonObject name = json.getJsonObject("name");
        return new NoteTemplate(
                json.getString("code"),
                name.getString("en"),
                name.getString("es"),
                sections(json, "en"),
                sections(json, "es"),
                true,
                false,
                false);
    }

    private static List<NoteTemplate.Section> sections(JsonObject json, String language) {
        return NoteTemplate.sections(
                json.getJsonObject("sections").getJsonArray(language).getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.joining("\n")));
    }
}
