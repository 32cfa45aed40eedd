package org.keptword.reports.copy;

import static org.keptword.reports.internal.ResponseData.said;
import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keptword.cases.participants.OwnCases;
import org.keptword.goals.GoalLine;
import org.keptword.goals.GoalText;
import org.keptword.goals.OwnGoals;
import org.keptword.guide.form.AnswerValue;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.notices.ShortNotes;
import org.keptword.progress.OwnProgressService;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.read.Promises;
import org.keptword.reminders.Reminders;
import org.keptword.reports.internal.ResponseData;
import org.keptword.sessions.SessionLine;
import org.keptword.sharing.SharedPage;
import org.keptword.sharing.SharedText;

/**
 * A client's own copy as data: the structure of {@code docs/own-copy.md}, of which fields are added and none changes its meaning without a
 * new version. Texts are as they were written, character by character; moments are UTC (ISO 8601), days are days of the client.
 */
public final class OwnCopyJson {

    /** What the structure is called, and its version. */
    public static final String FORMAT = "keptword-own-copy";

    public static final int VERSION = 1;

    private static final JsonGeneratorFactory GENERATORS =
            JSON.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private OwnCopyJson() {}

    /**
     * Writes a copy, and closes what it is written to.
     *
     * @param work the responses, each of which is written before the next is asked for
     */
    public static void write(OwnCopy copy, Iterable<ExerciseView> work, OutputStream out) {
        try (JsonGenerator json = GENERATORS.createGenerator(out, StandardCharsets.UTF_8)) {
            json.writeStartObject()
                    .write("format", FORMAT)
                    .write("version", VERSION)
                    .write("madeAt", copy.madeAt().toString())
                    .write("name", copy.name())
                    .write("language", copy.language().getLanguage())
                    .write("zone", copy.zone().getId())
                    .write("cases", list(copy.places(), OwnCopyJson::place).build());
            json.writeStartArray("work");
            for (ExerciseView view : work) {
                json.write(ResponseData.of(view, copy.language()).build());
            }
            json.writeEnd()
                    .write(
                            "promises",
                            list(copy.promises(), OwnCopyJson::promise).build())
                    .write("goals", list(goals(copy.goals()), OwnCopyJson::goal).build())
                    .write(
                            "goalRatings",
                            list(copy.ratings(), OwnCopyJson::rating).build())
                    .write(
                            "points",
                            list(copy.progress().scores(), one -> points(one, copy))
                                    .build())
                    .write(
                            "sharedWithMe",
                            list(copy.shared().received(), one -> received(one, copy))
                                    .build())
                    .write(
                            "sharedByMe",
                            list(copy.shared().sharedByMe(), one -> sharedByMe(one, copy))
                                    .build())
                    .write("shortNotes", list(copy.notes(), OwnCopyJson::note).build())
                    .write(
                            "sessions",
                            list(copy.sessions(), OwnCopyJson::session).build())
                    .write(
                            "sessionRequests",
                            list(copy.requests(), SessionRequestData::of).build())
                    .write(
                            "reminders",
                            copy.reminders()
                                    .<JsonValue>map(one -> reminders(one).build())
                                    .orElse(JsonValue.NULL))
                    .write(
                            "appointmentMail",
                            copy.appointmentMail()
                                    .map(on -> on ? JsonValue.TRUE : JsonValue.FALSE)
                                    .orElse(JsonValue.NULL))
                    .writeEnd();
        }
    }

    private static JsonObjectBuilder place(OwnCases.OwnCase place) {
        return JSON.createObjectBuilder()
                .add("id", place.id().toString())
                .add("mode", place.mode().name())
                .add("counselor", place.counselor())
                .add("openedAt", place.openedAt().toString())
                .add("closedAt", time(place.closedAt()))
                .add(
                        "agreements",
                        list(
                                place.agreements(),
                                one -> JSON.createObjectBuilder()
                                        .add("textVersion", one.textVersion())
                                        .add("givenOn", one.givenOn().toString())
                                        .add("endedOn", time(one.endedOn()))
                                        .add("lapsed", one.lapsed())));
    }

    private static JsonObjectBuilder promise(Promises.OwnPromise promise) {
        PromiseTerms terms = promise.terms();
        return JSON.createObjectBuilder()
                .add("id", promise.id().toString())
                .add("case", promise.caseId().toString())
                .add("what", terms.what())
                .add("hardDay", said(terms.hardDay()))
                .add("for", terms.beneficiary().name())
                .add("size", terms.size().name())
                .add("firstDay", terms.timing().first().toString())
                .add("lastDay", time(terms.timing().end()))
                .add("byTime", said(Optional.ofNullable(terms.timing().time()).map(Object::toString)))
                .add("repeats", said(terms.timing().rule().map(PromiseRecurrence::text)))
                .add("state", promise.state().name())
                .add("madeAt", promise.madeAt().toString())
                .add("endedAt", time(promise.endedAt()))
                .add(
                        "said",
                        list(
                                promise.said(),
                                one -> JSON.createObjectBuilder()
                                        .add("day", one.day().toString())
                                        .add("outcome", one.kind().name())
                                        .add("at", one.at().toString())
                                        .add("note", said(one.note()))));
    }

    /** Those that run and those that ended, each once. */
    static List<GoalLine> goals(OwnGoals goals) {
        return java.util.stream.Stream.of(
                        goals.ours().stream().map(OwnGoals.Own::goal),
                        goals.mine().stream().map(OwnGoals.Own::goal),
                        goals.ended().stream())
                .flatMap(Function.identity())
                .toList();
    }

    private static JsonObjectBuilder goal(GoalLine goal) {
        GoalText words = goal.words();
        return JSON.createObjectBuilder()
                .add("id", goal.id().toString())
                .add("case", goal.caseId().toString())
                .add("forBoth", goal.whom().isEmpty())
                .add("sentence", words.sentence())
                .add(
                        "levels",
                        JSON.createObjectBuilder()
                                .add("muchLess", said(Optional.ofNullable(words.muchLess())))
                                .add("less", said(Optional.ofNullable(words.less())))
                                .add("asExpected", words.expected())
                                .add("more", said(Optional.ofNullable(words.more())))
                                .add("muchMore", said(Optional.ofNullable(words.muchMore()))))
                .add("begunAt", goal.begunAt().toString())
                .add("endedAt", time(goal.endedAt()));
    }

    private static JsonObjectBuilder rating(GoalLine.Rating rating) {
        return JSON.createObjectBuilder()
                .add("goal", rating.goal().toString())
                .add("session", rating.session().toString())
                .add("level", rating.level().name())
                .add("ratedAt", rating.ratedAt().toString());
    }

    private static JsonObjectBuilder points(OwnProgressService.OwnProgress.Score score, OwnCopy copy) {
        return JSON.createObjectBuilder()
                .add("measure", score.measure().in(copy.language()))
                .add("scale", score.scale().in(copy.language()))
                .add("at", score.at().toString())
                .add("change", said(score.change().map(Enum::name)));
    }

    private static JsonObjectBuilder received(SharedPage.Received one, OwnCopy copy) {
        return JSON.createObjectBuilder()
                .add("id", one.id().toString())
                .add("kind", one.kind().name())
                .add("from", one.authorName())
                .add("promise", said(one.promise()))
                .add("shownAt", one.shownAt().toString())
                .add("text", SharedTextData.of(one.text(), copy.language()));
    }

    private static JsonObjectBuilder sharedByMe(SharedPage.SharedByMe one, OwnCopy copy) {
        return JSON.createObjectBuilder()
                .add("id", one.id().toString())
                .add("kind", one.kind().name())
                .add("to", one.recipientName())
                .add("promise", said(one.promise()))
                .add("shownAt", time(one.shownAt()))
                .add("text", SharedTextData.of(one.text(), copy.language()));
    }

    private static JsonObjectBuilder note(ShortNotes.CurrentShortNote note) {
        return JSON.createObjectBuilder()
                .add("id", note.id().toString())
                .add("from", note.writtenBy())
                .add("text", note.text())
                .add("writtenAt", note.writtenAt().toString())
                .add("readAt", time(note.readAt()));
    }

    private static JsonObjectBuilder session(SessionLine session) {
        return JSON.createObjectBuilder()
                .add("id", session.id().toString())
                .add("case", session.caseId().toString())
                .add("forBoth", session.with().isEmpty())
                .add("startsAt", session.startsAt().toString())
                .add("minutes", session.minutes())
                .add("state", session.state().name());
    }

    private static JsonObjectBuilder reminders(Reminders.OwnReminders chosen) {
        JsonObjectBuilder times = JSON.createObjectBuilder();
        chosen.choice().times().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> times.add(one.getKey().name(), one.getValue().toString()));
        JsonArrayBuilder days = JSON.createArrayBuilder();
        chosen.choice().days().stream().sorted().forEach(day -> days.add(day.name()));
        return JSON.createObjectBuilder()
                .add("on", chosen.active())
                .add("times", times)
                .add("separate", chosen.choice().separate())
                .add("days", days)
                .add("channel", chosen.choice().channel().name())
                .add("devices", chosen.devices());
    }

    private static <T> JsonArrayBuilder list(Collection<T> all, Function<T, JsonObjectBuilder> one) {
        JsonArrayBuilder list = JSON.createArrayBuilder();
        all.forEach(each -> list.add(one.apply(each)));
        return list;
    }

    private static JsonValue time(Optional<? extends Temporal> at) {
        return said(at.map(Object::toString));
    }

    /** A shared text as data, in the order of reading. */
    public static final class SharedTextData {

        private SharedTextData() {}

        public static JsonObjectBuilder of(SharedText text, Locale language) {
            JsonArrayBuilder blocks = JSON.createArrayBuilder();
            text.blocks().forEach(block -> blocks.add(block(block, language)));
            return JSON.createObjectBuilder()
                    .add("title", said(text.title().map(title -> title.in(language))))
                    .add("day", said(text.day().map(Object::toString)))
                    .add("blocks", blocks);
        }

        private static JsonObjectBuilder block(SharedText.Block block, Locale language) {
            JsonArrayBuilder values = JSON.createArrayBuilder();
            block.values().forEach(value -> values.add(value(value, language)));
            JsonArrayBuilder counts = JSON.createArrayBuilder();
            block.counts().forEach(counts::add);
            return JSON.createObjectBuilder()
                    .add("label", block.label().name())
                    .add("row", block.row())
                    .add("question", said(block.question().map(question -> question.in(language))))
                    .add("values", values)
                    .add("counts", counts);
        }

        private static JsonObjectBuilder value(AnswerValue value, Locale language) {
            return JSON.createObjectBuilder()
                    .add("kind", value.kind().name())
                    .add("text", value.text())
                    .add("label", said(Optional.ofNullable(value.label()).map(label -> label.in(language))));
        }
    }
}
