package org.keptword.web.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.SessionAxis;
import org.keptword.web.chart.Document;
import org.keptword.web.chart.Strip;
import org.keptword.web.chart.Surface.Drawn;
import org.keptword.web.text.Dates;

/** A case over its sessions for its template: the same sentences, drawings and numbers for the screen and for paper. */
final class ProgressDocument extends Document<ProgressDocumentWriter> {

    /** More than so many marks are told without a letter of their own. */
    private static final int LETTERS = 26;

    private final CaseProgress progress;
    private final Dates dates;
    private final SessionLabels labels;

    ProgressDocument(CaseProgress progress, ProgressDocumentWriter writer) {
        super("progress/document.jte", writer);
        this.progress = progress;
        this.dates = writer.dates();
        this.labels = new SessionLabels(progress.axis(), writer);
    }

    @Override
    public String title() {
        return say("title-of", progress.header().name());
    }

    CaseProgress progress() {
        return progress;
    }

    SessionLabels rows() {
        return labels;
    }

    PointWords points() {
        return new PointWords(on().speech(), progress.people());
    }

    WordsPart words() {
        return new WordsPart(progress, labels, on());
    }

    DeedsPart deeds() {
        return new DeedsPart(progress, labels, on());
    }

    TrustPart trust() {
        return new TrustPart(progress, labels, on());
    }

    ViewLinks links() {
        return new ViewLinks(progress, on());
    }

    /** Which sessions are looked at. */
    String span() {
        SessionAxis axis = progress.axis();
        if (axis.ticks().isEmpty()) {
            return say("sessions.none");
        }
        return say(
                "sessions.says",
                axis.ticks().size(),
                String.valueOf(axis.ticks().get(0).ordinal()),
                String.valueOf(axis.last().orElseThrow().ordinal()),
                String.valueOf(axis.held()),
                dates.day(axis.last().orElseThrow().at()));
    }

    /** The sessions on their axis, with the letters of what happened between them. */
    List<Drawn> strip() {
        List<CaseProgress.Mark> marks = progress.marks();
        List<Strip.Mark> drawn = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            CaseProgress.Mark mark = marks.get(i);
            Instant begun = mark.at().isBefore(progress.axis().begins())
                    ? progress.axis().begins()
                    : mark.at();
            Instant until =
                    mark.kind().lasts() ? mark.until().orElse(progress.axis().now()) : begun;
            drawn.add(new Strip.Mark(letter(i), begun, until));
        }
        Strip strip = new Strip(
                say("sessions.chart"),
                span(),
                labels.axis(),
                dates.brief(progress.axis().begins()),
                say("now", dates.brief(progress.axis().now())),
                drawn);
        return on().drawing(1, (frame, lettering) -> strip.draw(frame, lettering));
    }

    /** The letter of a mark in the drawing. */
    static String letter(int place) {
        return place < LETTERS ? String.valueOf((char) ('a' + place)) : "*";
    }

    String words(CaseProgress.Mark mark) {
        String what = on().speech()
                .say(
                        "progress.mark",
                        mark.kind(),
                        mark.phase().map(on().speech()::in).orElse(""),
                        mark.whom().map(progress::nameOf).orElse(""));
        if (!mark.kind().lasts()) {
            return say("mark.on", what, dates.brief(mark.at()));
        }
        return mark.until()
                .map(end -> say("mark.from-to", what, dates.brief(mark.at()), dates.brief(end)))
                .orElseGet(() -> say("mark.since", what, dates.brief(mark.at())));
    }
}
