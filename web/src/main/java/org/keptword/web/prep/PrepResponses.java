package org.keptword.web.prep;

import java.time.Instant;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.FullResponse;
import org.keptword.homework.SentReply;
import org.keptword.reports.PrepHomework;
import org.keptword.shared.ResponseId;
import org.keptword.web.paper.Html;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.routing.Route;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Writes responses and the replies to them into a prep report. */
final class PrepResponses {

    private final PrepDocumentWriter writer;
    private final Html html;
    private final LocalizedTexts localizedTexts;
    private final Dates dates;
    private final AnswerTexts answers;
    private final boolean own;

    /** @param own whether their author reads them */
    PrepResponses(PrepDocumentWriter writer, boolean own) {
        this.writer = writer;
        this.html = writer.html();
        this.localizedTexts = writer.speech();
        this.dates = writer.dates();
        this.answers = new AnswerTexts(localizedTexts, dates);
        this.own = own;
    }

    /** Handed-in work in full: its words, its close, and what was replied. */
    void piece(PrepHomework one, PrepHomework.InFull piece) {
        FullResponse work = piece.work();
        html.in("div", "prep-piece", () -> {
            String title = writer.in(work.title());
            html.in(own ? "h3" : "h4", null, () -> {
                html.text(title
                        + work.entry().map(entry -> ", " + writer.entry(entry)).orElse(""));
                trace(work.id(), title, one.name(), work.handedInAt());
            });
            html.say("p", "prep-meta", meta(one, piece));
            if (work.note() && !own) {
                html.say("p", "prep-meta", localizedTexts.get("prep.as-note"));
            }
            work.answers().forEach(this::answer);
            close(work.close());
            piece.replies().forEach(this::reply);
        });
    }

    /** Writes where a piece of work is found. */
    void trace(ResponseId id, String title, String author, Instant at) {
        writer.trace(
                Kind.WORK,
                Route.REVIEW_RESPONSE.path(id),
                own
                        ? localizedTexts.with("prep.own.ref.work", title, dates.day(at))
                        : localizedTexts.with("prep.ref.work-of", title, author, dates.day(at)));
    }

    private String meta(PrepHomework one, PrepHomework.InFull piece) {
        FullResponse work = piece.work();
        String handedIn = localizedTexts.with("prep.handed-in-on", dates.day(work.handedInAt()));
        if (own) {
            return handedIn;
        }
        StringBuilder said = new StringBuilder(handedIn);
        if (one.brought().contains(piece)) {
            said.append(' ')
                    .append(
                            work.broughtByAuthor()
                                    ? localizedTexts.with("prep.brought.author", one.name())
                                    : localizedTexts.get("prep.brought.counselor"));
        }
        return said.append(' ')
                .append(localizedTexts.of("prep.readers", work.disclosure()))
                .toString();
    }

    private void answer(FullResponse.Answer answer) {
        if (answer.values().isEmpty()) {
            String row = answer.row() > 0 ? localizedTexts.with("prep.row", say(answer.question()), answer.row()) : null;
            html.say("p", "prep-group", row == null ? say(answer.question()) : row);
            return;
        }
        html.in("p", "prep-question", () -> {
            html.text(say(answer.question()));
            if (answer.counselorOnly()) {
                html.text(" " + localizedTexts.get("prep.counselor-only"));
            }
        });
        for (FullResponse.Value value : answer.values()) {
            boolean words = value.kind() == FullResponse.Value.Kind.WORDS;
            html.say("p", words ? "prep-words" : "prep-value", answers.say(value));
        }
    }

    private void close(FullResponse.Close close) {
        StringBuilder said = new StringBuilder();
        close.minutes()
                .ifPresent(minutes ->
                        said.append(localizedTexts.with("prep.close.minutes", minutes)).append(' '));
        close.difficulty()
                .ifPresent(hard ->
                        said.append(localizedTexts.with("prep.close.difficulty", hard)).append(' '));
        if (said.length() > 0) {
            html.say("p", "prep-meta", said.toString().strip());
        }
        close.hard().ifPresent(hard -> {
            html.say("p", "prep-question", localizedTexts.get(own ? "prep.own.close.hard" : "prep.close.hard"));
            html.say("p", "prep-words", hard);
        });
    }

    /** What was replied. */
    void reply(SentReply sent) {
        if (sent.text() == null && sent.remarks().isEmpty()) {
            return;
        }
        html.in("div", "prep-reply", () -> {
            html.say(
                    "p",
                    "prep-meta",
                    localizedTexts.with(
                            (own ? "prep.own.reply." : "prep.reply.") + (sent.returned() ? "returned" : "sent"),
                            dates.day(sent.sentAt())));
            if (sent.text() != null) {
                html.say("p", "prep-said", sent.text());
            }
            for (int i = 0; i < sent.remarks().size(); i++) {
                String quote = sent.passages().get(i).quote();
                String remark = sent.remarks().get(i);
                html.say("p", "prep-said", quote.isBlank() ? remark : localizedTexts.with("prep.reply.remark", quote, remark));
            }
        });
    }

    private String say(LocalizedText text) {
        return localizedTexts.in(text);
    }
}
