package org.keptword.web.prep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keptword.reports.PrepKind;
import org.keptword.reports.PrepReport;
import org.keptword.reports.PrepReport.Meeting;
import org.keptword.reports.PrepStrands;
import org.keptword.reports.PrepStrands.Person;
import org.keptword.reports.PrepWork;
import org.keptword.web.paper.Html;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.routing.Route;

/** What happened since the session before: words, deeds and trust apart, in sentences with their counts, each beside its drawing. */
final class StrandsPart {

    private final PrepReport report;
    private final PrepStrands strands;
    private final Canvas canvas;
    private final Html html;
    private final StrandCharts charts;
    private final DeedWords deeds;

    StrandsPart(PrepReport report, Canvas canvas) {
        this.report = report;
        this.strands = report.strands().orElseThrow();
        this.canvas = canvas;
        this.html = canvas.html();
        this.charts = new StrandCharts(strands, canvas);
        this.deeds = new DeedWords(canvas);
    }

    void write() {
        canvas.section("since", since(report, canvas));
        if (report.isBare()) {
            html.say("p", null, canvas.say(isOwn() ? "own.bare" : "bare"));
            return;
        }
        strand("words", Kind.HOMEWORK, this::words);
        charts.words(says(this::words));
        strand("deeds", Kind.PROMISES, this::deeds);
        charts.deeds(says(this::deeds));
        strand("trust", Kind.CHECK_INS, this::trust);
        charts.trust(says(this::trust));
    }

    /** The heading: since which session, if there was one. */
    static String since(PrepReport report, Canvas canvas) {
        return report.last().map(last -> sinceSession(last, canvas)).orElseGet(() -> canvas.say("since-beginning"));
    }

    private static String sinceSession(Meeting last, Canvas canvas) {
        return canvas.say("since", String.valueOf(last.place()), canvas.dates().day(last.startsAt()));
    }

    private boolean isOwn() {
        return report.whom().kind() == PrepKind.PARTNER;
    }

    private interface Sentence {
        String of(Person one);
    }

    private List<String> says(Sentence sentence) {
        return strands.people().stream().map(sentence::of).toList();
    }

    private void strand(String name, Kind kind, Sentence sentence) {
        html.in("h3", "prep-strand prep-strand-" + name, () -> html.text(canvas.say("strand." + name)));
        for (Person one : strands.people()) {
            html.in("p", "prep-line", () -> {
                if (!isOwn()) {
                    html.say("strong", null, one.name() + ":");
                    html.text(" ");
                }
                html.text(sentence.of(one));
                canvas.trace(kind, address(kind), canvas.speech().of("prep.ref", kind));
            });
        }
    }

    private String address(Kind kind) {
        return switch (kind) {
            case PROMISES -> Route.CASE_PROMISES.path(report.caseId());
            case CHECK_INS -> Route.CASE_PROGRESS.path(report.caseId());
            default -> Route.CASE_HOMEWORK.path(report.caseId());
        };
    }

    private String words(Person one) {
        PrepWork work = report.work().stream()
                .filter(any -> any.id().equals(one.id()))
                .findFirst()
                .orElseThrow();
        if (isOwn()) {
            return canvas.say("own.words", work.pieces());
        }
        return String.join(
                " ",
                canvas.say("sentence.given", work.given().size(), work.givenAndHandedIn()),
                canvas.say("sentence.pieces", work.pieces(), work.unread()),
                canvas.say("sentence.open", work.open().size(), work.queued()));
    }

    private String deeds(Person one) {
        PrepStrands.Deeds now = one.deeds().get(one.deeds().size() - 1);
        if (isOwn()) {
            return now.isNothing() ? canvas.say("own.deeds.none") : deeds.own(now);
        }
        return now.isNothing() ? canvas.say("deeds.none") : deeds.whole(now);
    }

    private String trust(Person one) {
        return isOwn() ? changes(one) : scores(one);
    }

    private String scores(Person one) {
        List<String> said = new ArrayList<>();
        for (PrepStrands.Score score : one.scores()) {
            if (score.fresh()) {
                String value = canvas.numbers().format(score.value());
                String scale = canvas.in(score.scale());
                said.add(score.before()
                        .map(before -> canvas.say(
                                "trust.score", scale, value, canvas.numbers().format(before)))
                        .orElseGet(() -> canvas.say("trust.first", scale, value)));
            }
        }
        if (!said.isEmpty()) {
            return String.join(" ", said);
        }
        Optional<String> last = one.scores().stream()
                .map(PrepStrands.Score::at)
                .max(java.util.Comparator.naturalOrder())
                .map(canvas.dates()::day);
        String which = strands.checkIns() ? "trust" : "trust.other";
        return last.map(day -> canvas.say(which + ".since", day)).orElseGet(() -> canvas.say("trust.never"));
    }

    private String changes(Person one) {
        List<String> said = one.changes().stream()
                .filter(PrepStrands.Changed::fresh)
                .map(changed -> changed.change()
                        .map(change -> canvas.speech().say("prep.own.score", change, canvas.in(changed.scale())))
                        .orElseGet(() -> canvas.say("own.score.first", canvas.in(changed.scale()))))
                .toList();
        if (!said.isEmpty()) {
            return String.join(" ", said);
        }
        return one.changes().stream()
                .map(PrepStrands.Changed::at)
                .max(java.util.Comparator.naturalOrder())
                .map(at -> canvas.say(
                        strands.checkIns() ? "trust.since" : "trust.other.since",
                        canvas.dates().day(at)))
                .orElseGet(() -> canvas.say("trust.never"));
    }
}
