package org.keptword.web.prep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keptword.reports.PrepHomework;
import org.keptword.reports.PrepKind;
import org.keptword.reports.PrepReport;
import org.keptword.reports.PrepReport.Meeting;
import org.keptword.reports.PrepStrands;
import org.keptword.reports.PrepStrands.Person;
import org.keptword.web.paper.Html;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.routing.Route;

/** What happened since the session before: words, deeds and trust apart, in sentences with their counts, each beside its drawing. */
final class StrandsPart {

    private final PrepReport report;
    private final PrepStrands strands;
    private final PrepDocumentWriter writer;
    private final Html html;
    private final StrandCharts charts;
    private final DeedWords deeds;

    StrandsPart(PrepReport report, PrepDocumentWriter writer) {
        this.report = report;
        this.strands = report.strands().orElseThrow();
        this.writer = writer;
        this.html = writer.html();
        this.charts = new StrandCharts(strands, writer);
        this.deeds = new DeedWords(writer);
    }

    void write() {
        writer.section("since", since(report, writer));
        if (report.isBare()) {
            html.say("p", null, writer.say(isOwn() ? "own.bare" : "bare"));
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
    static String since(PrepReport report, PrepDocumentWriter writer) {
        return report.last().map(last -> sinceSession(last, writer)).orElseGet(() -> writer.say("since-beginning"));
    }

    private static String sinceSession(Meeting last, PrepDocumentWriter writer) {
        return writer.say("since", String.valueOf(last.place()), writer.dates().day(last.startsAt()));
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
        html.in("h3", "prep-strand prep-strand-" + name, () -> html.text(writer.say("strand." + name)));
        for (Person one : strands.people()) {
            html.in("p", "prep-line", () -> {
                if (!isOwn()) {
                    html.say("strong", null, one.name() + ":");
                    html.text(" ");
                }
                html.text(sentence.of(one));
                writer.trace(kind, address(kind), writer.speech().of("prep.ref", kind));
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
        PrepHomework work = report.work().stream()
                .filter(any -> any.id().equals(one.id()))
                .findFirst()
                .orElseThrow();
        if (isOwn()) {
            return writer.say("own.words", work.pieces());
        }
        return String.join(
                " ",
                writer.say("sentence.given", work.given().size(), work.givenAndHandedIn()),
                writer.say("sentence.pieces", work.pieces(), work.unread()),
                writer.say("sentence.open", work.open().size(), work.queued()));
    }

    private String deeds(Person one) {
        PrepStrands.Deeds now = one.deeds().get(one.deeds().size() - 1);
        if (isOwn()) {
            return now.isNothing() ? writer.say("own.deeds.none") : deeds.own(now);
        }
        return now.isNothing() ? writer.say("deeds.none") : deeds.whole(now);
    }

    private String trust(Person one) {
        return isOwn() ? changes(one) : scores(one);
    }

    private String scores(Person one) {
        List<String> said = new ArrayList<>();
        for (PrepStrands.Score score : one.scores()) {
            if (score.fresh()) {
                String value = writer.numbers().format(score.value());
                String scale = writer.in(score.scale());
                said.add(score.before()
                        .map(before -> writer.say(
                                "trust.score", scale, value, writer.numbers().format(before)))
                        .orElseGet(() -> writer.say("trust.first", scale, value)));
            }
        }
        if (!said.isEmpty()) {
            return String.join(" ", said);
        }
        Optional<String> last = one.scores().stream()
                .map(PrepStrands.Score::at)
                .max(java.util.Comparator.naturalOrder())
                .map(writer.dates()::day);
        String which = strands.checkIns() ? "trust" : "trust.other";
        return last.map(day -> writer.say(which + ".since", day)).orElseGet(() -> writer.say("trust.never"));
    }

    private String changes(Person one) {
        List<String> said = one.changes().stream()
                .filter(PrepStrands.Changed::fresh)
                .map(changed -> changed.change()
                        .map(change -> writer.speech().say("prep.own.score", change, writer.in(changed.scale())))
                        .orElseGet(() -> writer.say("own.score.first", writer.in(changed.scale()))))
                .toList();
        if (!said.isEmpty()) {
            return String.join(" ", said);
        }
        return one.changes().stream()
                .map(PrepStrands.Changed::at)
                .max(java.util.Comparator.naturalOrder())
                .map(at -> writer.say(
                        strands.checkIns() ? "trust.since" : "trust.other.since",
                        writer.dates().day(at)))
                .orElseGet(() -> writer.say("trust.never"));
    }
}
