package org.keptword.cases.model;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.keptword.cases.ExceptionAbout;
import org.keptword.cases.SetContactState;

/** Written exceptions that are asked for, as one sealed text holds them. */
final class AllowedJson {

    private AllowedJson() {}

    static String write(List<SetContactState.Allowed> allowed) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        allowed.forEach(one -> json.add(
                Json.createObjectBuilder().add("about", one.about().name()).add("terms", one.terms())));
        return json.build().toString();
    }

    static List<SetContactState.Allowed> read(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(one -> new SetContactState.Allowed(
                            ExceptionAbout.valueOf(one.getString("about")), one.getString("terms")))
                    .toList();
        }
    }
}
