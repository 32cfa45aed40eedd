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
    private final Easel easel;
    private final Dates dates;
    private final Rows rows;
    private final String body;

    ProgressDocument(CaseProgress progress, Easel easel) {
        this.progress = progress;
        this.easel = easel;
        this.dates = easel.dates();
        this.rows = new Rows(progress.axis(), easel);
        this.body = easel.fill("progress/document.jte", this);
    }

    /** The whole, without anything around it. */
    String body() {
        return body;
    }

    /** What it is called. */
    String title() {
        return easel.say("title-of", progress.header().name());
    }

    /** The headings bookmarks lead to, by their ids, in order. */
    Map<String, String> sections() {
        return easel.sections();
    }

    CaseProgress progress() {
        return progress;
    }

    Easel on() {
        return easel;
    }

    Rows rows() {
        return rows;
    }

    String say(String key, Object... args) {
        return easel.say(key, args);
    }

    PointWords points() {
        return new PointWords(easel.speech(), progress.people());
    }

    WordsPart words() {
        return new WordsPart(progress, rows, easel);
    }

    DeedsPart deeds() {
        return new DeedsPart(progress, rows, easel);
    }

    TrustPart trust() {
        return new TrustPart(progress, rows, easel);
    }

    ViewLinks links() {
        return new ViewLinks(progress, easel);
    }

    /** Which sessions are looked at. */
    String span() {
        SessionAxis axis = progress.axis();
        if (axis.ticks().isEmpty()) {
            return easel.say("sessions.none");
        }
        return easel.say(
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
                easel.say("sessions.chart"),
                span(),
                rows.axis(),
                dates.brief(progress.axis().begins()),
                easel.say("now", dates.brief(progress.axis().now())),
                drawn);
        return easel.drawing(1, (frame, lettering) -> strip.draw(frame, lettering));
    }

    /** The letter of a mark in the drawing. */
    static String letter(int place) {
        return place < LETTERS ? String.valueOf((char) ('a' + place)) : "*";
    }

    String words(ProgressMark mark) {
        String what = easel.speech()
                .say(
                        "progress.mark",
                        mark.kind(),
                        mark.phase().map(easel.speech()::in).orElse(""),
                        mark.whom().map(progress::nameOf).orElse(""));
        if (!mark.kind().lasts()) {
            return easel.say("mark.on", what, dates.brief(mark.at()));
        }
        return mark.until()
                .map(end -> easel.say("mark.from-to", what, dates.brief(mark.at()), dates.brief(end)))
                .orElseGet(() -> easel.say("mark.since", what, dates.brief(mark.at())));
    }
}
