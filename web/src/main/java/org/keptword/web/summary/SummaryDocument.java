package org.keptword.web.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keptword.cases.CaseLine;
import org.keptword.reports.CaseSummary;
import org.keptword.reports.CaseSummary.Agreed;
import org.keptword.reports.CaseSummary.Meetings;
import org.keptword.reports.SummaryKind;
import org.keptword.web.paper.Html;
import org.keptword.web.text.Dates;

/** Writes a summary as HTML: the same sentences, numbers and drawings for the screen and for paper. */
final class SummaryDocument {

    private final CaseSummary summary;
    private final SummaryDocumentWriter writer;
    private final Html html;
    private final Dates dates;
    private final Map<String, String> sections = new LinkedHashMap<>();

    SummaryDocument(CaseSummary summary, SummaryDocumentWriter writer) {
        this.summary = summary;
        this.writer = writer;
        this.html = writer.html();
        this.dates = writer.dates();
        write();
    }

    /** The whole, without anything around it. */
    String body() {
        return html.toString();
    }

    /** The headings bookmarks lead to by their ids, in the order of the page. */
    Map<String, String> sections() {
        return Collections.unmodifiableMap(sections);
    }

    /** What it is called; of a partner who is left out not even the name. */
    String title() {
        return writer.say(key("title-of"), names());
    }

    /** Whom it is for, and whether it is a draft: it stands on every page. */
    String subject() {
        return writer.say(summary.isDraft() ? "for-counselor-draft" : "for-counselor");
    }

    private String key(String what) {
        return (summary.view().kind() == SummaryKind.CASE ? "case." : "discharge.") + what;
    }

    private String names() {
        return summary.view().without().isEmpty()
                ? summary.header().name()
                : summary.people().stream().map(CaseLine.Who::name).collect(Collectors.joining(", "));
    }

    private void write() {
        html.say("p", "summary-for", subject());
        if (writer.onPaper()) {
            html.heading(1, "top", title());
        }
        if (summary.isDraft()) {
            html.say("p", "summary-draft", writer.say("discharge.draft"));
        }
        if (summary.view().without().isPresent()) {
            html.say("p", "summary-draft", writer.say("without-one"));
        }
        section("frame", this::frame);
        if (summary.view().kind() == SummaryKind.DISCHARGE) {
            section("agreed", this::agreed);
        }
        section("work", () -> new HomeworkTable(summary, writer).write());
        section("promises", () -> new PromiseTable(summary, writer).write());
        section("measures", () -> new ScalePart(summary, writer).write());
        section("goals", () -> new GoalPart(summary, writer).write());
        if (summary.view().kind() == SummaryKind.CASE) {
            section("agreed", this::agreed);
        }
        html.say("p", "summary-foot", writer.say("foot", dates.exact(summary.madeAt())));
    }

    private void section(String id, Runnable inside) {
        String heading = writer.say(id);
        sections.put(id, heading);
        html.in("section", "summary-part", () -> {
            html.heading(2, id, heading);
            inside.run();
        });
    }

    private void frame() {
        List<String> lines = new ArrayList<>();
        lines.add(writer.say(
                "frame.aim",
                writer.speech().of("cases.mode", summary.header().mode()),
                writer.speech().of("cases.aim", summary.header().aim()),
                dates.day(summary.span().aimSince())));
        lines.add(
                summary.span().closedAt().isPresent()
                        ? writer.say("frame.closed", dates.day(summary.span().openedAt()), ended())
                        : writer.say("frame.open", dates.day(summary.span().openedAt()), dates.day(summary.madeAt())));
        summary.span().closing().ifPresent(closing -> {
            lines.add(writer.speech().of("summary.closing.because", closing.reason()));
            closing.words().ifPresent(words -> lines.add(writer.say("closing.said", words)));
        });
        lines.add(sessions(summary.meetings()));
        lines.add(reached());
        lines.add(setbacks());
        writer.list(lines);
    }

    private String ended() {
        return summary.span()
                .closing()
                .map(closing -> dates.day(closing.on()))
                .orElseGet(() -> dates.day(summary.span().closedAt().orElseThrow()));
    }

    private String sessions(Meetings meetings) {
        int held = meetings.held().size();
        String counts = writer.say("frame.sessions", held, meetings.missed(), meetings.calledOff());
        return held == 0
                ? counts
                : counts + " "
                        + writer.say(
                                "frame.sessions-days",
                                held,
                                dates.day(meetings.held().get(0).at()),
                                dates.day(meetings.held().get(held - 1).at()));
    }

    private String reached() {
        List<String> reached = summary.phases().stream()
                .filter(phase -> phase.reached().isPresent())
                .map(phase -> writer.say(
                        "frame.phase",
                        writer.in(phase.title()),
                        dates.brief(phase.reached().orElseThrow())))
                .toList();
        return reached.isEmpty()
                ? writer.say("frame.no-phase")
                : writer.say("frame.phases", reached.size(), summary.phases().size(), String.join(", ", reached));
    }

    private String setbacks() {
        return summary.setbacks().isEmpty()
                ? writer.say("frame.no-setback")
                : writer.say(
                        "frame.setbacks",
                        summary.setbacks().stream()
                                .map(one ->
                                        writer.say("frame.setback", summary.nameOf(one.whom()), dates.brief(one.at())))
                                .collect(Collectors.joining(", ")));
    }

    private void agreed() {
        if (summary.agreed().isEmpty()) {
            writer.nothing(writer.say(summary.meetings().held().isEmpty() ? "agreed.no-session" : "agreed.none"));
            return;
        }
        writer.line(writer.say(
                "agreed.in",
                dates.day(summary.meetings()
                        .held()
                        .get(summary.meetings().held().size() - 1)
                        .at())));
        writer.list(summary.agreed().stream().map(this::agreed).toList());
    }

    private String agreed(Agreed one) {
        StringBuilder said = new StringBuilder();
        one.whom().ifPresent(whom -> said.append(summary.nameOf(whom)).append(": "));
        one.title().ifPresent(title -> said.append(writer.in(title)).append(one.words() == null ? "." : ": "));
        if (one.words() != null) {
            said.append(one.words());
        }
        return said.toString();
    }
}
