package org.keptword.reports.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keptword.guide.form.Evaluation;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.read.ResponseScores;
import org.keptword.reports.copy.OwnCopy;

/** One of a client's own responses as data: every revision, the draft, the replies. */
public final class ResponseData {

    private ResponseData() {}

    public static JsonObjectBuilder of(ExerciseView view, Locale language) {
        JsonObjectBuilder work = JSON.createObjectBuilder()
                .add("assignment", view.assignment().toString())
                .add("exercise", view.heading().exercise())
                .add("title", view.heading().title().in(language))
                .add("entry", said(view.entry().map(Object::toString)))
                .add("dueOn", said(view.heading().dueOn().map(Object::toString)))
                .add("instructions", said(view.heading().instructions()))
                .add("standing", view.status().name())
                .add("readers", view.readers().now().name());
        JsonArrayBuilder revisions = JSON.createArrayBuilder();
        view.revisions()
                .forEach(revision -> revisions.add(JSON.createObjectBuilder()
                        .add("number", revision.number())
                        .add("handedInAt", revision.at().toString())
                        .add("asNote", revision.note())
                        .add("takenBack", revision.takenBack())
                        .add("answers", answers(revision.entries(), language))));
        work.add("revisions", revisions);
        work.add("draft", draft(view, language));
        JsonArrayBuilder copies = JSON.createArrayBuilder();
        view.copies()
                .forEach(copy -> copies.add(JSON.createObjectBuilder()
                        .add("savedAt", copy.savedAt().toString())
                        .add("answers", parsed(copy.answers()))));
        work.add("otherDrafts", copies);
        JsonArrayBuilder replies = JSON.createArrayBuilder();
        view.feedback().forEach(reply -> replies.add(reply(reply)));
        work.add("replies", replies);
        JsonArrayBuilder points = JSON.createArrayBuilder();
        view.points().forEach(one -> points.add(points(one, language)));
        return work.add("points", points);
    }

    private static JsonValue draft(ExerciseView view, Locale language) {
        if (!OwnCopy.isBegun(view)) {
            return JsonValue.NULL;
        }
        return JSON.createObjectBuilder()
                .add("savedAt", said(view.savedAt().map(Object::toString)))
                .add("answers", answers(view.page().entries(), language))
                .add("heldBack", answers(view.heldBack(), language))
                .build();
    }

    private static JsonObjectBuilder reply(ExerciseView.Reply reply) {
        JsonArrayBuilder comments = JSON.createArrayBuilder();
        reply.comments()
                .forEach(comment -> comments.add(JSON.createObjectBuilder()
                        .add("path", comment.path())
                        .add("quote", comment.quote())
                        .add("text", comment.text())));
        return JSON.createObjectBuilder()
                .add("revision", reply.revision())
                .add("from", reply.from())
                .add("sentAt", reply.sentAt().toString())
                .add("returned", reply.returned())
                .add("text", said(reply.text()))
                .add("comments", comments);
    }

    private static JsonObjectBuilder points(ResponseScores.OwnPoints own, Locale language) {
        ResponseScores.Points points = own.points();
        return JSON.createObjectBuilder()
                .add("scale", points.title().in(language))
                .add("value", points.value().<JsonValue>map(JSON::createValue).orElse(JsonValue.NULL))
                .add("most", points.most())
                .add("answered", points.answered())
                .add("asked", points.asked())
                .add("change", said(own.change().map(Enum::name)));
    }

    /** What was answered; groups, rows and questions left open are not in it, for a path tells the place of an answer. */
    private static JsonArrayBuilder answers(List<Evaluation.Entry> entries, Locale language) {
        JsonArrayBuilder answers = JSON.createArrayBuilder();
        entries.stream().filter(Evaluation.Entry::answered).forEach(entry -> {
            JsonArrayBuilder values = JSON.createArrayBuilder();
            entry.values().forEach(value -> values.add(value(entry, value, language)));
            answers.add(JSON.createObjectBuilder()
                    .add("path", entry.path())
                    .add("type", entry.item().type().name())
                    .add("question", entry.text().in(language))
                    .add("values", values));
        });
        return answers;
    }

    /** The answer as it was kept; a chosen option with its words. */
    private static JsonValue value(Evaluation.Entry entry, JsonValue value, Locale language) {
        Optional<String> words = value instanceof JsonString code
                ? entry.item()
                        .option(code.getString())
                        .map(option -> option.text().in(language))
                : Optional.empty();
        return words.<JsonValue>map(said -> JSON.createObjectBuilder()
                        .add("code", value)
                        .add("says", said)
                        .build())
                .orElse(value);
    }

    private static JsonValue parsed(String answers) {
        try (jakarta.json.JsonReader reader = JSON.createReader(new StringReader(answers))) {
            return reader.readValue();
        }
    }

    /** A text, or null in its place. */
    public static JsonValue said(Optional<String> text) {
        return text.<JsonValue>map(JSON::createValue).orElse(JsonValue.NULL);
    }
}
