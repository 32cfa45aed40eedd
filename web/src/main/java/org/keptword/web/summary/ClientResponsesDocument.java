package org.keptword.web.summary;

import org.keptword.guide.form.AnswerValue;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.read.FullResponse;
import org.keptword.reports.summary.ClientResponsesService;
import org.keptword.reports.summary.ClientResponsesService.ClientResponses.Chapter;
import org.keptword.web.chart.Document;
import org.keptword.web.chart.Surface;
import org.keptword.web.text.AnswerTexts;

/** One client's work for its template: contents, and a chapter for each exercise with its responses and the replies to them. */
final class ClientResponsesDocument extends Document<Surface> {

    private final ClientResponsesService.ClientResponses work;
    private final int part;
    private final AnswerTexts answers;

    /** @param part which of several files it is, from 1; 0 for the only one */
    ClientResponsesDocument(ClientResponsesService.ClientResponses work, int part, Surface surface) {
        super("summary/work.jte", surface);
        this.work = work;
        this.part = part;
        this.answers = AnswerTexts.formatted(surface.speech(), surface.dates());
    }

    @Override
    public String title() {
        return part == 0
                ? say("title", work.whom().name())
                : say("title-part", work.whom().name(), part);
    }

    ClientResponsesService.ClientResponses work() {
        return work;
    }

    @Override
    public String say(String key, Object... args) {
        return on().say("client-work." + key, args);
    }

    String name(Chapter chapter) {
        return say("chapter", in(chapter.title()), chapter.responses().size());
    }

    /** Which entry a response is of an exercise that comes back, otherwise when it was handed in. */
    String title(FullResponse of) {
        return of.entry().map(this::say).orElseGet(() -> on(of));
    }

    private String say(Recurrence.Entry entry) {
        String day = on().dates().day(entry.day());
        return entry.weekly() ? say("week", day) : day;
    }

    private String on(FullResponse of) {
        return say("on", on().dates().day(of.handedInAt()));
    }

    String meta(FullResponse of) {
        return (of.entry().isPresent() ? on(of) + " " : "")
                + on().speech().of("summary.readers", of.disclosure())
                + (of.note() ? " " + say("as-note") : "");
    }

    String question(FullResponse.Answer answer) {
        String question = in(answer.question());
        if (answer.values().isEmpty()) {
            return answer.row() > 0 ? say("row", question, answer.row()) : question;
        }
        return answer.counselorOnly() ? say("counselor-only", question) : question;
    }

    String answer(AnswerValue value) {
        return answers.say(value);
    }

    /** How long it took and how hard it was, as far as that was said. */
    String close(FullResponse.Close close) {
        return (close.minutes().map(minutes -> say("minutes", minutes)).orElse("")
                        + close.difficulty()
                                .map(hard -> " " + say("difficulty", hard))
                                .orElse(""))
                .strip();
    }
}
