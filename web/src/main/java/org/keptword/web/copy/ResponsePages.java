package org.keptword.web.copy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.guide.form.Entry;
import org.keptword.guide.form.ItemType;
import org.keptword.homework.ExerciseView;
import org.keptword.homework.ResponseScores;
import org.keptword.reports.OwnCopy;
import org.keptword.web.portal.Words;

/** Writes pieces of work: every revision, what is begun, what came back, the own points. */
final class ResponsePages {

    private final CopySheet sheet;
    private final Words words;

    ResponsePages(CopySheet sheet, OwnCopy copy) {
        this.sheet = sheet;
        this.words = new Words(sheet.speech(), sheet.dates(), copy.language(), copy.zone());
    }

    void write(ExerciseView view) {
        String title = sheet.in(view.heading().title());
        String name = view.entry()
                .map(day -> sheet.say("entry", title, sheet.dates().day(day)))
                .orElse(title);
        sheet.piece(name, () -> {
            sheet.meta(sheet.speech().of("copy.paper.standing", view.standing()));
            sheet.meta(sheet.speech().of("copy.paper.readers", view.readers().now()));
            sheet.words(sheet.say("instructions"), view.heading().instructions());
            view.revisions().forEach(this::revision);
            if (OwnCopy.isBegun(view)) {
                view.savedAt()
                        .ifPresent(at ->
                                sheet.line(sheet.say("draft", sheet.dates().moment(at))));
                entries(view.page().entries());
                entries(view.heldBack());
            }
            view.copies()
                    .forEach(other ->
                            sheet.meta(sheet.say("other-draft", sheet.dates().moment(other.savedAt()))));
            view.feedback().forEach(this::reply);
            view.points().forEach(this::points);
        });
    }

    private void revision(ExerciseView.HandedIn revision) {
        sheet.line(sheet.say(
                revision.takenBack() ? "revision-back" : "revision",
                revision.number(),
                sheet.dates().moment(revision.at())));
        entries(revision.entries());
    }

    /** What was answered, with the headings around it. */
    private void entries(List<Entry> entries) {
        Set<String> shown = new HashSet<>();
        entries.stream().filter(Entry::answered).map(Entry::path).forEach(path -> {
            for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
                shown.add(path.substring(0, end));
            }
        });
        entries.stream().filter(entry -> shown.contains(entry.path())).forEach(this::entry);
    }

    private void entry(Entry entry) {
        if (entry.row() > 0 || entry.item().group()) {
            sheet.html()
                    .say(
                            "p",
                            "summary-group",
                            entry.row() > 0
                                    ? sheet.say("row", sheet.in(entry.text()), entry.row())
                                    : sheet.in(entry.text()));
        } else if (entry.item().type() != ItemType.DISPLAY) {
            boolean prose = entry.item().type().prose() || entry.item().type() == ItemType.OPEN_CHOICE;
            sheet.question(sheet.in(entry.text()));
            sheet.html()
                    .say(
                            "p",
                            prose ? "summary-words" : "summary-value",
                            entry.values().stream()
                                    .map(value -> words.answer(entry.item(), value))
                                    .collect(Collectors.joining(prose ? "\n" : ", ")));
        }
    }

    private void reply(ExerciseView.Reply reply) {
        sheet.html().in("div", "summary-reply", () -> {
            sheet.meta(sheet.say("reply", reply.from(), sheet.dates().day(reply.sentAt())));
            reply.text().ifPresent(text -> sheet.html().say("p", "summary-said", text));
            reply.comments()
                    .forEach(comment -> sheet.html()
                            .say(
                                    "p",
                                    "summary-said",
                                    comment.quote().isBlank()
                                            ? comment.text()
                                            : sheet.say("remark", comment.quote(), comment.text())));
        });
    }

    private void points(ResponseScores.OwnPoints own) {
        ResponseScores.Points points = own.points();
        sheet.line(points.value()
                .map(value -> sheet.say(
                        "value",
                        sheet.in(points.title()),
                        sheet.number(value),
                        sheet.number(points.most()),
                        points.answered(),
                        points.asked()))
                .orElseGet(() -> sheet.say("no-value", sheet.in(points.title()), points.answered(), points.asked())));
    }
}
