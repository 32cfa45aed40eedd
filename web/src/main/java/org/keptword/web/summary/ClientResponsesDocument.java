package org.keptword.web.summary;

import java.util.Map;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.FullResponse;
import org.keptword.homework.RecurringEntry;
import org.keptword.reports.ClientResponses;
import org.keptword.reports.ClientResponses.Chapter;
import org.keptword.web.chart.Surface;
import org.keptword.web.text.AnswerTexts;

/** One client's work for its template: contents, and a chapter for each exercise with its pieces and the replies to them. */
final class ClientResponsesDocument {

    private final ClientResponses work;
    private final Surface surface;
    private final AnswerTexts answers;
    private final String body;

    ClientResponsesDocument(ClientResponses work, Surface surface) {
        this.work = work;
        this.surface = surface;
        this.answers = AnswerTexts.formatted(surface.speech(), surface.dates());
        this.body = surface.fill("summary/work.jte", this);
    }

    /** The whole, without anything around it. */
    String body() {
        return body;
    }

    /** The chapters bookmarks lead to by their ids, in order. */
    Map<String, String> sections() {
        return surface.sections();
    }

    /** What it is called. */
    String title() {
        return say("title", work.whom().name());
    }

    ClientResponses work() {
        return work;
    }

    Surface on() {
        return surface;
    }

    String say(String key, Object... args) {
        return surface.say("client-work." + key, args);
    }

    String in(LocalizedText text) {
        return surface.in(text);
    }

    String name(Chapter chapter) {
        return say("chapter", in(chapter.title()), chapter.pieces().size());
    }

    /** Which entry a piece is of an exercise that comes back, otherwise when it was handed in. */
    String title(FullResponse of) {
        return of.entry().map(this::say).orElseGet(() -> on(of));
    }

    private String say(RecurringEntry entry) {
        String day = surface.dates().day(entry.day());
        return entry.weekly() ? say("week", day) : day;
    }

    private String on(FullResponse of) {
        return say("on", surface.dates().day(of.handedInAt()));
    }

    String meta(FullResponse of) {
        return (of.entry().isPresent() ? on(of) + " " : "")
                + surface.speech().of("summary.readers", of.disclosure())
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
