package org.keptword.sharing;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.LocalizedText;
import org.keptword.guide.form.LocalizedTextJson;
import org.keptword.sharing.SharedText.Block;
import org.keptword.sharing.SharedText.Label;

/** A shared text as it is stored. */
public final class SharedTextJson {

    private SharedTextJson() {}

    public static String write(SharedText text) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        text.title().ifPresent(title -> json.add("title", words(title)));
        text.day().ifPresent(day -> json.add("day", day.toString()));
        JsonArrayBuilder blocks = JSON.createArrayBuilder();
        text.blocks().forEach(block -> blocks.add(block(block)));
        return json.add("blocks", blocks).build().toString();
    }

    private static JsonObjectBuilder block(Block block) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("label", block.label().name())
                .add("depth", block.depth())
                .add("row", block.row());
        block.question().ifPresent(question -> json.add("question", words(question)));
        JsonArrayBuilder values = JSON.createArrayBuilder();
        for (AnswerValue value : block.values()) {
            JsonObjectBuilder one =
                    JSON.createObjectBuilder().add("kind", value.kind().name()).add("text", value.text());
            if (value.label() != null) {
                one.add("label", words(value.label()));
            }
            values.add(one);
        }
        return json.add("values", values).add("counts", JSON.createArrayBuilder(block.counts()));
    }

    private static JsonObjectBuilder words(LocalizedText text) {
        return LocalizedTextJson.write(text);
    }

    public static SharedText read(String stored) {
        try (JsonReader reader = JSON.createReader(new StringReader(stored))) {
            JsonObject json = reader.readObject();
            return new SharedText(
                    words(json, "title"),
                    Optional.ofNullable(json.getString("day", null)).map(LocalDate::parse),
                    json.getJsonArray("blocks").getValuesAs(JsonObject.class).stream()
                            .map(SharedTextJson::block)
                            .toList());
        }
    }

    private static Block block(JsonObject json) {
        JsonArray values = json.getJsonArray("values");
        return new Block(
                Label.valueOf(json.getString("label")),
                json.getInt("depth"),
                json.getInt("row"),
                words(json, "question"),
                values.getValuesAs(JsonObject.class).stream()
                        .map(SharedTextJson::value)
                        .toList(),
                json.getJsonArray("counts").getValuesAs(JsonNumber.class).stream()
                        .map(JsonNumber::intValue)
                        .toList());
    }

    private static AnswerValue value(JsonObject json) {
        return new AnswerValue(
                AnswerValue.Kind.valueOf(json.getString("kind")),
                json.getString("text"),
                words(json, "label").orElse(null),
                null);
    }

    private static Optional<LocalizedText> words(JsonObject json, String name) {
        return Optional.ofNullable(json.getJsonObject(name)).map(LocalizedTextJson::read);
    }
}
