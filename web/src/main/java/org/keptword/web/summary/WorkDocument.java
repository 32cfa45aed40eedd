package org.keptword.web.summary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keptword.homework.AnsweredWork;
import org.keptword.homework.SentReply;
import org.keptword.homework.WorkEntry;
import org.keptword.reports.ClientWork;
import org.keptword.reports.ClientWork.Chapter;
import org.keptword.reports.ClientWork.Piece;
import org.keptword.web.paper.Html;
import org.keptword.web.prep.SpokenAnswers;

/** Writes one client's work: contents, and a chapter for each exercise with its pieces and the replies to them. */
final class WorkDocument {

    private final ClientWork work;
    private final Leaf leaf;
    private final Html html;
    private final SpokenAnswers answers;
    private final Map<String, String> sections = new LinkedHashMap<>();

    WorkDocument(ClientWork work, Leaf leaf) {
        this.work = work;
        this.leaf = leaf;
        this.html = leaf.html();
        this.answers = new SpokenAnswers(leaf.speech(), leaf.dates());
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
        return leaf.say("client-work.title", work.whom().name());
    }

    private void write() {
        html.heading(1, "top", title());
        leaf.line(leaf.say("client-work.count", work.pieces(), work.chapters().size()));
        html.say("p", "summary-meta", leaf.say("client-work.what"));
        if (work.chapters().isEmpty()) {
            return;
        }
        List<Chapter> chapters = work.chapters();
        sections.put("contents", leaf.say("client-work.contents"));
        html.heading(2, "contents", leaf.say("client-work.contents"));
        html.in("ol", "summary-contents", () -> {
            for (int nth = 0; nth < chapters.size(); nth++) {
                String id = id(nth);
                Chapter chapter = chapters.get(nth);
                String name = leaf.say(
                        "client-work.chapter",
                        leaf.in(chapter.title()),
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
            sections.put(id(nth), leaf.in(chapter.title()));
            html.heading(2, id(nth), leaf.in(chapter.title()));
            chapter.pieces().forEach(this::piece);
        }
        html.say("p", "summary-foot", leaf.say("client-work.foot", leaf.dates().exact(work.madeAt())));
    }

    private static String id(int nth) {
        return "chapter-" + (nth + 1);
    }

    private void piece(Piece piece) {
        AnsweredWork of = piece.work();
        html.in("div", "summary-piece", () -> {
            String on = leaf.say("client-work.on", leaf.dates().day(of.handedInAt()));
            html.say("h3", null, of.entry().map(this::say).orElse(on));
            html.say(
                    "p",
                    "summary-meta",
                    (of.entry().isPresent() ? on + " " : "")
                            + leaf.speech().of("summary.readers", of.disclosure())
                            + (of.note() ? " " + leaf.say("client-work.as-note") : ""));
            of.answers().forEach(this::answer);
            close(of.close());
            piece.replies().forEach(this::reply);
        });
    }

    private void answer(AnsweredWork.Answer answer) {
        if (answer.values().isEmpty()) {
            html.say(
                    "p",
                    "summary-group",
                    answer.row() > 0
                            ? leaf.say("client-work.row", leaf.in(answer.question()), answer.row())
                            : leaf.in(answer.question()));
            return;
        }
        html.say(
                "p",
                "summary-question",
                answer.counselorOnly()
                        ? leaf.say("client-work.counselor-only", leaf.in(answer.question()))
                        : leaf.in(answer.question()));
        for (AnsweredWork.Value value : answer.values()) {
            boolean words = value.kind() == AnsweredWork.Value.Kind.WORDS;
            html.say("p", words ? "summary-words" : "summary-value", answers.say(value));
        }
    }

    private void close(AnsweredWork.Close close) {
        StringBuilder said = new StringBuilder();
        close.minutes()
                .ifPresent(minutes ->
                        said.append(leaf.say("client-work.minutes", minutes)).append(' '));
        close.difficulty().ifPresent(hard -> said.append(leaf.say("client-work.difficulty", hard)));
        if (said.length() > 0) {
            html.say("p", "summary-meta", said.toString().strip());
        }
        close.hard().ifPresent(hard -> {
            html.say("p", "summary-question", leaf.say("client-work.hard"));
            html.say("p", "summary-words", hard);
        });
    }

    private void reply(SentReply sent) {
        if (sent.text() == null && sent.remarks().isEmpty()) {
            html.say(
                    "p",
                    "summary-meta",
                    leaf.say("client-work.seen", leaf.dates().day(sent.sentAt())));
            return;
        }
        html.in("div", "summary-reply", () -> {
            html.say(
                    "p",
                    "summary-meta",
                    leaf.say(
                            sent.returned() ? "client-work.returned" : "client-work.replied",
                            leaf.dates().day(sent.sentAt())));
            if (sent.text() != null) {
                html.say("p", "summary-said", sent.text());
            }
            for (int i = 0; i < sent.remarks().size(); i++) {
                String quote = sent.passages().get(i).quote();
                String remark = sent.remarks().get(i);
                html.say("p", "summary-said", quote.isBlank() ? remark : leaf.say("client-work.remark", quote, remark));
            }
        });
    }

    private String say(WorkEntry entry) {
        String day = leaf.dates().day(entry.day());
        return entry.weekly() ? leaf.say("client-work.week", day) : day;
    }
}
