package org.keptword.web.summary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keptword.homework.FullResponse;
import org.keptword.homework.RecurringEntry;
import org.keptword.homework.SentReply;
import org.keptword.reports.ClientResponses;
import org.keptword.reports.ClientResponses.Chapter;
import org.keptword.reports.ClientResponses.Piece;
import org.keptword.web.paper.Html;
import org.keptword.web.prep.AnswerTexts;

/** Writes the responses of one client: contents, and a chapter for each exercise with its responses and the replies to them. */
final class ClientResponsesDocument {

    private final ClientResponses work;
    private final SummaryDocumentWriter writer;
    private final Html html;
    private final AnswerTexts answers;
    private final Map<String, String> sections = new LinkedHashMap<>();

    ClientResponsesDocument(ClientResponses work, SummaryDocumentWriter writer) {
        this.work = work;
        this.writer = writer;
        this.html = writer.html();
        this.answers = new AnswerTexts(writer.speech(), writer.dates());
        write();
    }

    /** The whole, without anything around it. */
    String body() {
        return html.toString();
    }

    /** The chapters bookmarks lead to by their ids, in order. */
    Map<String, String> sections() {
        return Collections.unmodifiableMap(sections);
    }

    /** What it is called. */
    String title() {
        return writer.say("client-work.title", work.whom().name());
    }

    private void write() {
        html.heading(1, "top", title());
        writer.line(writer.say("client-work.count", work.pieces(), work.chapters().size()));
        html.say("p", "summary-meta", writer.say("client-work.what"));
        if (work.chapters().isEmpty()) {
            return;
        }
        List<Chapter> chapters = work.chapters();
        sections.put("contents", writer.say("client-work.contents"));
        html.heading(2, "contents", writer.say("client-work.contents"));
        html.in("ol", "summary-contents", () -> {
            for (int nth = 0; nth < chapters.size(); nth++) {
                String id = id(nth);
                Chapter chapter = chapters.get(nth);
                String name = writer.say(
                        "client-work.chapter",
                        writer.in(chapter.title()),
                        chapter.pieces().size());
                html.in("li", null, () -> {
                    html.draw("<a href=\"#" + id + "\" title=\"")
                            .text(name)
                            .draw("\">")
                            .text(name)
                            .draw("</a>");
                });
            }
        });
        for (int nth = 0; nth < chapters.size(); nth++) {
            Chapter chapter = chapters.get(nth);
            sections.put(id(nth), writer.in(chapter.title()));
            html.heading(2, id(nth), writer.in(chapter.title()));
            chapter.pieces().forEach(this::piece);
        }
        html.say("p", "summary-foot", writer.say("client-work.foot", writer.dates().exact(work.madeAt())));
    }

    private static String id(int nth) {
        return "chapter-" + (nth + 1);
    }

    private void piece(Piece piece) {
        FullResponse of = piece.work();
        html.in("div", "summary-piece", () -> {
            String on = writer.say("client-work.on", writer.dates().day(of.handedInAt()));
            html.say("h3", null, of.entry().map(this::say).orElse(on));
            html.say(
                    "p",
                    "summary-meta",
                    (of.entry().isPresent() ? on + " " : "")
                            + writer.speech().of("summary.readers", of.disclosure())
                            + (of.note() ? " " + writer.say("client-work.as-note") : ""));
            of.answers().forEach(this::answer);
            close(of.close());
            piece.replies().forEach(this::reply);
        });
    }

    private void answer(FullResponse.Answer answer) {
        if (answer.values().isEmpty()) {
            html.say(
                    "p",
                    "summary-group",
                    answer.row() > 0
                            ? writer.say("client-work.row", writer.in(answer.question()), answer.row())
                            : writer.in(answer.question()));
            return;
        }
        html.say(
                "p",
                "summary-question",
                answer.counselorOnly()
                        ? writer.say("client-work.counselor-only", writer.in(answer.question()))
                        : writer.in(answer.question()));
        for (FullResponse.Value value : answer.values()) {
            boolean words = value.kind() == FullResponse.Value.Kind.WORDS;
            html.say("p", words ? "summary-words" : "summary-value", answers.say(value));
        }
    }

    private void close(FullResponse.Close close) {
        StringBuilder said = new StringBuilder();
        close.minutes()
                .ifPresent(minutes ->
                        said.append(writer.say("client-work.minutes", minutes)).append(' '));
        close.difficulty().ifPresent(hard -> said.append(writer.say("client-work.difficulty", hard)));
        if (said.length() > 0) {
            html.say("p", "summary-meta", said.toString().strip());
        }
        close.hard().ifPresent(hard -> {
            html.say("p", "summary-question", writer.say("client-work.hard"));
            html.say("p", "summary-words", hard);
        });
    }

    private void reply(SentReply sent) {
        if (sent.text() == null && sent.remarks().isEmpty()) {
            html.say(
                    "p",
                    "summary-meta",
                    writer.say("client-work.seen", writer.dates().day(sent.sentAt())));
            return;
        }
        html.in("div", "summary-reply", () -> {
            html.say(
                    "p",
                    "summary-meta",
                    writer.say(
                            sent.returned() ? "client-work.returned" : "client-work.replied",
                            writer.dates().day(sent.sentAt())));
            if (sent.text() != null) {
                html.say("p", "summary-said", sent.text());
            }
            for (int i = 0; i < sent.remarks().size(); i++) {
                String quote = sent.passages().get(i).quote();
                String remark = sent.remarks().get(i);
                html.say("p", "summary-said", quote.isBlank() ? remark : writer.say("client-work.remark", quote, remark));
            }
        });
    }

    private String say(RecurringEntry entry) {
        String day = writer.dates().day(entry.day());
        return entry.weekly() ? writer.say("client-work.week", day) : day;
    }
}
