package org.keptword.web.prep;

import java.util.Optional;
import org.keptword.progress.SessionAxis;
import org.keptword.reports.PrepStrands;
import org.keptword.reports.PrepStrands.Person;
import org.keptword.web.paper.Html;

/** The numbers of the drawings as a table. */
final class NumbersPart {

    private static final String NOTHING = "–";

    private final PrepStrands strands;
    private final PrepDocumentWriter writer;
    private final Html html;

    NumbersPart(PrepStrands strands, PrepDocumentWriter writer) {
        this.strands = strands;
        this.writer = writer;
        this.html = writer.html();
    }

    void write() {
        writer.section("numbers", writer.say("numbers"));
        html.draw("<div class=\"table-wrap\" role=\"region\" tabindex=\"0\" aria-labelledby=\"numbers\">");
        html.in("table", "table numbers", () -> {
            html.in("thead", null, this::heads);
            html.in("tbody", null, () -> {
                for (int place = 0; place < strands.axis().stretches().size(); place++) {
                    row(place);
                }
            });
        });
        html.draw("</div>");
        html.say("p", "prep-meta", writer.say("numbers.note"));
    }

    private void heads() {
        int columns = strands.scale().isPresent() ? 3 : 2;
        html.in("tr", null, () -> {
            html.head("col", 1, writer.say("numbers.time"));
            strands.people().forEach(one -> html.head("colgroup", columns, one.name()));
        });
        html.in("tr", null, () -> {
            html.head("col", 1, writer.say("numbers.session"));
            for (int i = 0; i < strands.people().size(); i++) {
                html.head("col", 1, writer.say("numbers.words"));
                html.head("col", 1, writer.say("numbers.deeds"));
                strands.scale().ifPresent(scale -> html.head("col", 1, writer.in(scale.title())));
            }
        });
    }

    private void row(int place) {
        html.in("tr", null, () -> {
            html.head("row", 1, name(place));
            for (Person one : strands.people()) {
                html.cell(String.valueOf(one.words().get(place)));
                PrepStrands.Deeds deeds = one.deeds().get(place);
                html.cell(deeds.said() == 0 ? NOTHING : writer.say("numbers.of", deeds.keptAtAll(), deeds.said()));
                strands.scale().ifPresent(any -> html.cell(value(one.trust().get(place))));
            }
        });
    }

    private String value(Optional<PrepStrands.Value> value) {
        return value.map(v -> writer.numbers().format(v.value())).orElse(NOTHING);
    }

    private String name(int place) {
        SessionAxis.Stretch stretch = strands.axis().stretches().get(place);
        return stretch.session()
                .map(tick -> writer.say(
                        "numbers.before",
                        String.valueOf(tick.ordinal()),
                        writer.dates().brief(tick.at())))
                .orElseGet(() -> strands.axis()
                        .last()
                        .map(tick -> writer.say("numbers.since", String.valueOf(tick.ordinal())))
                        .orElseGet(() -> writer.say("numbers.beginning")));
    }
}
