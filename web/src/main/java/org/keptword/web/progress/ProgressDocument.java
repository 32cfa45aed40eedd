package org.keptword.web.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.ProgressMark;
import org.keptword.progress.SessionAxis;
import org.keptword.web.chart.Strip;
import org.keptword.web.paper.Html;
import org.keptword.web.text.Dates;

/** Writes a case over its sessions as HTML: the same sentences, drawings and numbers for the screen and for paper. */
final class ProgressDocument {

    /** More than so many marks are told without a letter of their own. */
    private static final int LETTERS = 26;

    private final CaseProgress progress;
    private final ProgressDocumentWriter writer;
    private final Html html;
    private final Dates dates;
    private final SessionLabels labels;

    ProgressDocument(CaseProgress progress, ProgressDocumentWriter writer) {
        this.progress = progress;
        this.writer = writer;
        this.html = writer.html();
        this.dates = writer.dates();
        this.labels = new SessionLabels(progress.axis(), writer);
        write();
    }

    /** The whole, without anything around it. */
    String body() {
        return html.toString();
    }

    /** What it is called. */
    String title() {
        return writer.say("title-of", progress.header().name());
    }

    /** The headings bookmarks lead to, by their ids, in order. */
    Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String id : List.of("points", "sessions", "words", "deeds", "trust")) {
            sections.put(id, writer.say(id));
        }
        return sections;
    }

    private void write() {
        if (writer.onPaper()) {
            html.heading(1, "top", progress.header().name());
        } else {
            new ViewLinks(progress, writer).spans();
        }
        html.in("div", "progress", () -> {
            html.in("section", "points", this::points);
            html.in("div", "strands", () -> {
                html.in("section", "sessions-part", this::sessions);
                new WordsPart(progress, labels, writer).write();
                new DeedsPart(progress, labels, writer).write();
                new TrustPart(progress, labels, writer).write();
            });
        });
    }

    private void points() {
        html.heading(2, "points", writer.say("points"));
        if (progress.points().isEmpty()) {
            html.say("p", "soft", writer.say("points.none"));
            return;
        }
        PointWords words = new PointWords(writer.speech(), progress.people());
        html.in(
                "ul",
                "point-list",
                () -> progress.points()
                        .forEach(point -> html.in("li", null, () -> {
                            html.say("span", "point-says", words.say(point));
                            html.text(" ");
                            html.say("span", "point-rule", words.rule(point));
                        })));
    }

    private String spanSays() {
        SessionAxis axis = progress.axis();
        if (axis.ticks().isEmpty()) {
            return writer.say("sessions.none");
        }
        return writer.say(
                "sessions.says",
                axis.ticks().size(),
                String.valueOf(axis.ticks().get(0).ordinal()),
                String.valueOf(axis.last().orElseThrow().ordinal()),
                String.valueOf(axis.held()),
                dates.day(axis.last().orElseThrow().at()));
    }

    private void sessions() {
        html.heading(2, "sessions", writer.say("sessions"));
        html.say("p", "strand-says", spanSays());
        List<ProgressMark> marks = progress.marks();
        List<Strip.Mark> drawn = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            ProgressMark mark = marks.get(i);
            Instant begun = mark.at().isBefore(progress.axis().begins())
                    ? progress.axis().begins()
                    : mark.at();
            Instant until =
                    mark.kind().lasts() ? mark.until().orElse(progress.axis().now()) : begun;
            drawn.add(new Strip.Mark(letter(i), begun, until));
        }
        Strip strip = new Strip(
                writer.say("sessions.chart"),
                spanSays(),
                labels.axis(),
                dates.brief(progress.axis().begins()),
                writer.say("now", dates.brief(progress.axis().now())),
                drawn);
        writer.draw(1, (frame, lettering) -> strip.draw(frame, lettering));
        if (marks.isEmpty()) {
            return;
        }
        html.in("ul", "mark-list", () -> {
            for (int i = 0; i < marks.size(); i++) {
                String letter = letter(i);
                ProgressMark mark = marks.get(i);
                html.in("li", null, () -> {
                    html.say("strong", "mark-letter", letter);
                    html.text(" " + words(mark));
                });
            }
        });
    }

    private static String letter(int place) {
        return place < LETTERS ? String.valueOf((char) ('a' + place)) : "*";
    }

    private String words(ProgressMark mark) {
        String what = writer.speech()
                .say(
                        "progress.mark",
                        mark.kind(),
                        mark.phase().map(writer.speech()::in).orElse(""),
                        mark.whom().map(progress::nameOf).orElse(""));
        if (!mark.kind().lasts()) {
            return writer.say("mark.on", what, dates.brief(mark.at()));
        }
        return mark.until()
                .map(end -> writer.say("mark.from-to", what, dates.brief(mark.at()), dates.brief(end)))
                .orElseGet(() -> writer.say("mark.since", what, dates.brief(mark.at())));
    }
}
