package org.keptword.guide.form;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.Map;

/** A {@link LocalizedText} as an object of JSON that has its words by language code: {@code {"en": "Trust", "es": "Confianza"}}. */
public final class LocalizedTextJson {

    private LocalizedTextJson() {}

    public static LocalizedText read(JsonObject json) {
        Map<String, String> words = new HashMap<>();
        json.keySet().forEach(language -> words.put(language, json.getString(language)));
        return LocalizedText.of(words);
    }

    public static JsonObjectBuilder write(LocalizedText text) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        text.forEach(json::add);
        return json;
    }
}
