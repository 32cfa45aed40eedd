package org.keptword.demo;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.answer.AnswerService;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.review.FeedbackService;
import org.keptword.homework.review.QueueView;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.homework.review.ReviewCommentService;
import org.keptword.homework.review.ReviewDraft;
import org.keptword.homework.review.ReviewService;
import org.keptword.homework.review.SendReview;
import org.keptword.homework.review.WriteRemark;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ParticipantId;
import org.keptword.today.HomeService;

/** The acts of homework: clients write and hand in, the counselor reads and replies. */
@ApplicationScoped
class HomeworkActs {

    private static final Duration UNTIL_EVENING = Duration.ofHours(10);
    private static final String DEVICE = "demonstration";

    @EJB
    AnswerService answering;

    @EJB
    HomeService homes;

    @EJB
    HomeworkService homework;

    @EJB
    ReviewService reviews;

    @EJB
    FeedbackService replies;

    @Inject
    ReviewCommentService comments;

    @Inject
    GuideLibrary guide;

    @Inject
    As as;

    @Inject
    Clock clock;

    @Inject
    DemoClock demoClock;

    void draft(Scene scene, Page act) {
        Actor client = scene.client(act.text("by"));
        HomeworkList.Line line = assigned(scene, scene.participant(act.text("by")), act.text("exercise"));
        save(scene, client, line.id(), entry(line, client), act.page("answers"));
    }

    void handIn(Scene scene, Page act) {
        Actor client = scene.client(act.text("by"));
        HomeworkList.Line line = assigned(scene, scene.participant(act.text("by")), act.text("exercise"));
        handIn(scene, client, line.id(), entry(line, client), act.page("answers"));
    }

    void report(Scene scene, Page act) {
        Actor client = scene.client(act.text("by"));
        AssignmentId address =
                as.call(client, homes::home).homework().contactReport().orElseThrow();
        handIn(scene, client, address, Optional.empty(), act.page("answers"));
    }

    void review(Scene scene, Page act) {
        ParticipantId author = scene.participant(act.text("of"));
        Actor counselor = scene.counselor();
        QueueView.Item item = as.call(counselor, reviews::queue).items().stream()
                .filter(one -> one.participant().equals(author)
                        && one.title()
                                .equals(guide.current(act.text("exercise")).title()))
                .findFirst()
                .orElseThrow(() -> new DemoBroken("nothing of " + act.text("exercise") + " waits to be read"));
        var reading = as.call(counselor, () -> reviews.review(item.lead()));
        List<SendReview.Seen> seen = reading.entries().stream()
                .map(work -> new SendReview.Seen(work.response(), work.revision()))
                .toList();
        as.run(counselor, () -> replies.open(counselor.requirePerson(), item.lead(), seen));
        if (act.has("comment")) {
            Page comment = act.page("comment");
            String quote = comment.text("quote");
            as.run(
                    counselor,
                    () -> comments.write(new WriteRemark(
                            counselor.requirePerson(),
                            Scene.idempotencyKey(),
                            item.lead(),
                            seen.get(0).revision(),
                            new ReviewAnswer.Passage(comment.text("path"), 0, quote.length(), quote),
                            comment.text("text"))));
        }
        ReviewDraft before =
                as.call(counselor, () -> reviews.review(item.lead())).draft();
        ReviewDraft draft = new ReviewDraft(
                before.version(),
                act.find("text").orElse(""),
                "",
                act.find("effort").map(Integer::valueOf),
                act.find("learning").map(Integer::valueOf),
                act.flag("bring"),
                Optional.empty());
        SendReview.ReviewOutcome outcome =
                act.find("outcome").map(SendReview.ReviewOutcome::valueOf).orElse(SendReview.ReviewOutcome.SENT);
        as.run(
                counselor,
                () -> replies.send(new SendReview(
                        counselor.requirePerson(), item.lead(), seen, draft, outcome, Scene.idempotencyKey())));
        if (!act.flag("unread")) {
            read(scene, act, reading.entries().get(0).entryOn());
        }
    }

    private void handIn(Scene scene, Actor client, AssignmentId id, Optional<LocalDate> entry, Page answers) {
        SaveDraft.Outcome saved = save(scene, client, id, entry, answers);
        HandIn.Outcome outcome = as.call(
                client,
                () -> answering.handIn(new HandIn(
                        id,
                        client.requirePerson(),
                        entry,
                        saved.number(),
                        DEVICE,
                        Scene.idempotencyKey(),
                        Optional.empty())));
        if (!outcome.isHandedIn()) {
            throw new DemoBroken("not handed in: " + outcome.problems());
        }
    }

    private SaveDraft.Outcome save(
            Scene scene, Actor client, AssignmentId id, Optional<LocalDate> entry, Page answers) {
        String json = json(answers.values(), scene.days()).toString();
        SaveDraft.Outcome saved = as.call(
                client,
                () -> answering.save(
                        new SaveDraft(id, client.requirePerson(), entry, 0, DEVICE, json, Optional.empty())));
        if (!saved.dropped().isEmpty()) {
            throw new DemoBroken("not in the form: " + saved.dropped());
        }
        return saved;
    }

    /** The client reads the reply in the evening of the same day. */
    private void read(Scene scene, Page act, Optional<LocalDate> entry) {
        Actor client = scene.client(act.text("of"));
        AssignmentId id = assigned(scene, scene.participant(act.text("of")), act.text("exercise"))
                .id();
        demoClock.travelling().travelTo(clock.instant().plus(UNTIL_EVENING));
        as.run(client, () -> answering.readFeedback(id, entry, client.requirePerson()));
    }

    private HomeworkList.Line assigned(Scene scene, ParticipantId of, String exercise) {
        HomeworkList list = as.call(scene.counselor(), () -> homework.homework(scene.caseId(), Optional.empty()));
        return list.all()
                .filter(line -> line.participant().equals(of)
                        && line.title().equals(guide.current(exercise).title()))
                .findFirst()
                .orElseThrow(() -> new DemoBroken(exercise + " was not assigned"));
    }

    private Optional<LocalDate> entry(HomeworkList.Line line, Actor client) {
        Recurrence recurrence = line.recurrence();
        return recurrence.entryFor(LocalDate.ofInstant(clock.instant(), client.zone()));
    }

    private static JsonValue json(Object value, Days days) {
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((name, inside) -> object.add(name.toString(), json(inside, days)));
            return object.build();
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            for (Object inside : list) {
                array.add(
                        inside instanceof Map<?, ?> row && !row.containsKey("code")
                                ? row(row, days)
                                : json(inside, days));
            }
            return array.build();
        }
        if (value instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer number) {
            return Json.createValue(number);
        }
        return Json.createValue(days.inAnswer(value.toString()));
    }

    private static JsonValue row(Map<?, ?> row, Days days) {
        JsonObjectBuilder object = Json.createObjectBuilder(json(row, days).asJsonObject());
        return object.add("_id", UUID.randomUUID().toString().substring(0, 8)).build();
    }
}
