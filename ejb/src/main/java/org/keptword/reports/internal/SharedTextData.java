package org.keptword.reports.internal;

import static org.keptword.reports.internal.ResponseData.said;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Optional;
import org.keptword.guide.form.AnswerValue;
import org.keptword.sharing.SharedText;

/** A shared text as data, in the order of reading. */
public final class SharedTextData {

    private SharedTextData() {}

    public static JsonObjectBuilder of(SharedText text, Locale language) {
        JsonArrayBuilder blocks = Json.createArrayBuilder();
        text.blocks().forEach(block -> blocks.add(block(block, language)));
        return Json.createObjectBuilder()
                .add("title", said(text.title().map(title -> title.in(language))))
                .add("day", said(text.day().map(Object::toString)))
                .add("blocks", blocks);
    }

    private static JsonObjectBuilder block(SharedText.Block block, Locale language) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        block.values().forEach(value -> values.add(value(value, language)));
        JsonArrayBuilder counts = Json.createArrayBuilder();
        block.counts().forEach(counts::add);
        return Json.createObjectBuilder()
                .add("label", block.label().name())
                .add("row", block.row())
                .add("question", said(block.question().map(question -> question.in(language))))
                .add("values", values)
                .add("counts", counts);
    }

    private static JsonObjectBuilder value(AnswerValue value, Locale language) {
        return Json.createObjectBuilder()
                .add("kind", value.kind().name())
                .add("text", value.text())
                .add("label", said(Optional.ofNullable(value.label()).map(label -> label.in(language))));
    }
}
