package org.keptword.web.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.ProgressMark;
import org.keptword.progress.SessionAxis;
import org.keptword.web.chart.Strip;
import org.keptword.web.chart.Surface.Drawn;
import org.keptword.web.text.Dates;

/** A case over its sessions for its template: the same sentences, drawings and numbers for the screen and for paper. */
final class ProgressDocument {

    /** More than so many marks are told without a letter of their own. */
    private static final int LETTERS = 26;

    private final CaseProgress progress;
    private final ProgressDocumentWriter writer;
    private final Dates dates;
    private final SessionLabels labels;
    private final String body;

    ProgressDocument(CaseProgress progress, ProgressDocumentWriter writer) {
        this.progress = progress;
        this.writer = writer;
        this.dates = writer.dates();
        this.labels = new SessionLabels(progress.axis(), writer);
        this.body = writer.fill("progress/document.jte", this);
    }

    /** The whole, without anything around it. */
    String body() {
        return body;
    }

    /** What it is called. */
    String title() {
        return writer.say("title-of", progress.header().name());
    }

    /** The headings bookmarks lead to, by their ids, in order. */
    Map<String, String> sections() {
        return writer.sections();
    }

    CaseProgress progress() {
        return progress;
    }

    ProgressDocumentWriter on() {
        return writer;
    }

    SessionLabels rows() {
        return labels;
    }

    String say(String key, Object... args) {
        return writer.say(key, args);
    }

    PointWords points() {
        return new PointWords(writer.speech(), progress.people());
    }

    WordsPart words() {
        return new WordsPart(progress, labels, writer);
    }

    DeedsPart deeds() {
        return new DeedsPart(progress, labels, writer);
    }

    TrustPart trust() {
        return new TrustPart(progress, labels, writer);
    }

    ViewLinks links() {
        return new ViewLinks(progress, writer);
    }

    /** Which sessions are looked at. */
    String span() {
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

    /** The sessions on their axis, with the letters of what happened between them. */
    List<Drawn> strip() {
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
                span(),
                labels.axis(),
                dates.brief(progress.axis().begins()),
                writer.say("now", dates.brief(progress.axis().now())),
                drawn);
        return writer.drawing(1, (frame, lettering) -> strip.draw(frame, lettering));
    }

    /** The letter of a mark in the drawing. */
    static String letter(int place) {
        return place < LETTERS ? String.valueOf((char) ('a' + place)) : "*";
    }

    String words(ProgressMark mark) {
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
