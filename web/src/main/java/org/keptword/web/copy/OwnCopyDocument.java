package org.keptword.web.copy;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keptword.cases.OwnCase;
import org.keptword.goals.GoalLine;
import org.keptword.goals.Level;
import org.keptword.goals.OwnGoals;
import org.keptword.notices.CurrentShortNote;
import org.keptword.progress.OwnProgress;
import org.keptword.promises.OwnPromise;
import org.keptword.reports.OwnCopy;
import org.keptword.sessions.SessionLine;
import org.keptword.sharing.SharedPage;

/** Writes an own copy: a chapter for each kind of thing; a chapter with nothing in it says so. */
final class OwnCopyDocument {

    private final OwnCopy copy;
    private final CopySheet sheet;
    private final Map<String, String> sections = new LinkedHashMap<>();

    OwnCopyDocument(OwnCopy copy, CopySheet sheet) {
        this.copy = copy;
        this.sheet = sheet;
        write();
    }

    /** The whole, without anything around it. */
    String body() {
        return sheet.html().toString();
    }

    /** The chapters bookmarks lead to by their ids, in order. */
    Map<String, String> sections() {
        return Collections.unmodifiableMap(sections);
    }

    /** What it is called. */
    String title() {
        return sheet.say("title", copy.name());
    }

    private void write() {
        sheet.html().heading(1, "top", title());
        sheet.line(sheet.say("what"));
        sheet.meta(sheet.say("data"));
        ResponsePages pages = new ResponsePages(sheet, copy);
        SharedPages shared = new SharedPages(sheet);
        chapter("cases", copy.places(), this::place);
        chapter("sessions", copy.sessions(), this::session);
        chapter("work", copy.work(), pages::write);
        chapter("promises", copy.promises(), this::promise);
        chapter("goals", goals(), this::goal);
        chapter("points", copy.progress().scores(), this::points);
        chapter(
                "received",
                copy.shared().received(),
                (SharedPage.Received one) -> shared.write(
                        sheet.say("from", one.authorName(), sheet.dates().day(one.shownAt())),
                        one.promise(),
                        one.text()));
        chapter(
                "given",
                copy.shared().given(),
                (SharedPage.Given one) -> shared.write(
                        one.shownAt()
                                .map(at -> sheet.say(
                                        "to", one.recipientName(), sheet.dates().day(at)))
                                .orElseGet(() -> sheet.say("to-be", one.recipientName())),
                        one.promise(),
                        one.text()));
        chapter("notes", copy.notes(), this::note);
        sheet.html().say("p", "summary-foot", sheet.say("foot", sheet.dates().exact(copy.madeAt())));
    }

    private <T> void chapter(String id, Collection<T> all, java.util.function.Consumer<T> each) {
        String name = sheet.say(id);
        sections.put(id, name);
        sheet.html().heading(2, id, name);
        if (all.isEmpty()) {
            sheet.html().say("p", "summary-none", sheet.say("none"));
        }
        all.forEach(each);
    }

    private void place(OwnCase place) {
        String from = sheet.dates().day(place.openedAt());
        sheet.line(place.closedAt()
                .map(end -> sheet.say(
                        "case-over", place.counselor(), from, sheet.dates().day(end)))
                .orElseGet(() -> sheet.say("case-open", place.counselor(), from)));
        place.agreements()
                .forEach(one -> sheet.meta(one.endedOn()
                        .map(end -> sheet.say(
                                "agreed-until",
                                one.textVersion(),
                                sheet.dates().day(one.givenOn()),
                                sheet.dates().day(end)))
                        .orElseGet(() -> sheet.say(
                                "agreed", one.textVersion(), sheet.dates().day(one.givenOn())))));
    }

    private void session(SessionLine session) {
        sheet.line(sheet.say(
                "session",
                sheet.dates().moment(session.startsAt()),
                session.minutes(),
                sheet.speech().of("sessions.state", session.state())));
    }

    private void promise(OwnPromise promise) {
        sheet.piece(sheet.say("promise", sheet.dates().day(promise.madeAt())), () -> {
            sheet.words(promise.terms().what());
            sheet.words(sheet.say("hard-day"), promise.terms().hardDay());
            sheet.meta(sheet.speech().of("copy.paper.promise", promise.state()));
            promise.said().forEach(one -> {
                sheet.line(sheet.say(
                        "said", sheet.dates().day(one.day()), sheet.speech().of("promises.outcome", one.kind())));
                one.note().ifPresent(sheet::words);
            });
        });
    }

    private List<GoalLine> goals() {
        OwnGoals goals = copy.goals();
        return Stream.of(
                        goals.ours().stream().map(OwnGoals.Own::goal),
                        goals.mine().stream().map(OwnGoals.Own::goal),
                        goals.ended().stream())
                .flatMap(all -> all)
                .toList();
    }

    private void goal(GoalLine goal) {
        String name = goal.whom().isEmpty() ? sheet.say("goal-both") : sheet.say("goal-own");
        sheet.piece(name, () -> {
            sheet.words(goal.words().sentence());
            for (Level level : Level.values()) {
                goal.words()
                        .at(level)
                        .ifPresent(words ->
                                sheet.line(sheet.say("level", sheet.speech().of("goals.level", level), words)));
            }
            copy.ratings().stream()
                    .filter(rating -> rating.goal().equals(goal.id()))
                    .forEach(rating -> sheet.meta(sheet.say(
                            "rated",
                            sheet.dates().day(rating.ratedAt()),
                            sheet.speech().of("goals.level", rating.level()))));
        });
    }

    private void points(OwnProgress.Score score) {
        String what = sheet.say(
                "score",
                sheet.in(score.measure()),
                sheet.in(score.scale()),
                sheet.dates().day(score.at()));
        sheet.line(score.change()
                .map(change -> sheet.say("score-change", what, sheet.speech().of("copy.paper.change", change)))
                .orElse(what));
    }

    private void note(CurrentShortNote note) {
        sheet.piece(
                sheet.say("note", note.writtenBy(), sheet.dates().day(note.writtenAt())),
                () -> sheet.html().say("p", "summary-said", note.text()));
    }
}
