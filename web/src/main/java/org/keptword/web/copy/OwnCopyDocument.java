package org.keptword.web.copy;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.cases.participants.OwnCases;
import org.keptword.goals.GoalLine;
import org.keptword.goals.Level;
import org.keptword.goals.OwnGoals;
import org.keptword.guide.form.Evaluation;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.read.ResponseScores;
import org.keptword.progress.OwnProgressService;
import org.keptword.promises.read.Promises;
import org.keptword.reports.copy.OwnCopy;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.Disclosure;
import org.keptword.sharing.SharedPage;
import org.keptword.sharing.SharedText;
import org.keptword.web.chart.Document;
import org.keptword.web.chart.Surface;
import org.keptword.web.portal.ReadAnswer;
import org.keptword.web.promises.PromiseOutcomeWords;
import org.keptword.web.text.AnswerTexts;

/**
 * One file of an own copy for its template. The first has a chapter for each kind of thing, of which the last is what the client wrote; one with
 * nothing in it says so. Further files go on with what was written.
 */
final class OwnCopyDocument extends Document<Surface> {

    private final OwnCopy copy;
    private final Part part;
    private final AnswerTexts answers;
    private final AnswerTexts shared;

    /**
     * What of the client's own words one file holds.
     *
     * @param number of the file, from 1
     * @param last whether no further file follows
     */
    record Part(int number, boolean last, List<ResponsePortion> work) {}

    OwnCopyDocument(OwnCopy copy, Part part, Surface surface) {
        super("copy/document.jte", surface);
        this.copy = copy;
        this.part = part;
        this.answers = AnswerTexts.typed(surface.speech(), surface.dates());
        this.shared = AnswerTexts.formatted(surface.speech(), surface.dates());
    }

    @Override
    protected boolean isForStaff() {
        return false;
    }

    @Override
    public String title() {
        return part.number() == 1 ? say("title", copy.name()) : say("title-part", copy.name(), part.number());
    }

    OwnCopy copy() {
        return copy;
    }

    Part part() {
        return part;
    }

    String day(Temporal when) {
        return on().dates().day(when);
    }

    String level(Level level) {
        return on().speech().of("goals.level", level);
    }

    String place(OwnCases.OwnCase place) {
        return place.closedAt()
                .map(end -> say("case-over", place.counselor(), day(place.openedAt()), day(end)))
                .orElseGet(() -> say("case-open", place.counselor(), day(place.openedAt())));
    }

    String agreed(OwnCases.OwnCase.Agreement one) {
        return one.endedOn()
                .map(end -> say("agreed-until", one.textVersion(), day(one.givenOn()), day(end)))
                .orElseGet(() -> say("agreed", one.textVersion(), day(one.givenOn())));
    }

    String session(SessionLine session) {
        return say(
                "session",
                on().dates().moment(session.startsAt()),
                session.minutes(),
                on().speech().of("sessions.state", session.state()));
    }

    /** What the client chose to be reminded of: a line that says whether it is on, and one for each kind. */
    List<String> reminders() {
        return copy.reminders()
                .map(chosen -> Stream.concat(
                                Stream.of(say(chosen.active() ? "reminders-on" : "reminders-off")),
                                chosen.choice().kinds().stream()
                                        .map(kind -> say(
                                                "reminder",
                                                on().speech().of("reminders.kind", kind),
                                                on().dates()
                                                        .time(chosen.choice()
                                                                .times()
                                                                .get(kind)))))
                        .toList())
                .orElse(List.of());
    }

    /** Whether appointments come by e-mail: a line, or none where they never did. */
    List<String> appointmentMail() {
        return copy.appointmentMail()
                .map(on -> List.of(say(on ? "appointments-on" : "appointments-off")))
                .orElse(List.of());
    }

    String title(ResponsePortion portion) {
        ExerciseView view = portion.view();
        String title = in(view.heading().title());
        String kind = view.meeting().isPresent() ? "entry-session" : view.weekly() ? "entry-week" : "entry";
        String whole = view.entry().map(day -> say(kind, title, day(day))).orElse(title);
        return portion.first() ? whole : say("continued", whole);
    }

    String revision(ExerciseView.HandedIn revision) {
        return say(
                revision.takenBack() ? "revision-back" : "revision",
                revision.number(),
                on().dates().moment(revision.at()));
    }

    /** A question with its answer, or a heading. */
    record Answered(boolean heading, String question, List<AnswerTexts.Said> answers) {}

    /** What was answered, with the headings around it. A list is headed by its rows, which have its name with their number. */
    List<Answered> answered(List<Evaluation.Entry> entries) {
        return ReadAnswer.shown(entries).stream()
                .filter(entry -> !entry.item().group() || !entry.item().repeats() || entry.row() > 0)
                .map(this::answered)
                .toList();
    }

    private Answered answered(Evaluation.Entry entry) {
        String question = in(entry.text());
        return ReadAnswer.isHeading(entry)
                ? new Answered(true, entry.row() > 0 ? say("row", question, entry.row()) : question, List.of())
                : new Answered(false, question, answers.said(entry));
    }

    String points(ResponseScores.Points points) {
        String title = in(points.title());
        return points.value()
                .map(value -> say(
                        "value",
                        title,
                        on().number(value),
                        on().number(points.most()),
                        points.answered(),
                        points.asked()))
                .orElseGet(() -> say("no-value", title, points.answered(), points.asked()));
    }

    String said(Promises.OwnPromise promise, Promises.OwnPromise.Said one) {
        return say("said", day(one.day()), PromiseOutcomeWords.say(one.kind(), promise.terms(), on().speech()));
    }

    List<GoalLine> goals() {
        OwnGoals goals = copy.goals();
        return Stream.concat(
                        Stream.concat(goals.ours().stream(), goals.mine().stream())
                                .map(OwnGoals.Own::goal),
                        goals.ended().stream())
                .toList();
    }

    String score(OwnProgressService.OwnProgress.Score score) {
        String what = say("score", in(score.measure()), in(score.scale()), day(score.at()));
        return score.change()
                .map(change -> say("score-change", what, on().speech().of("copy.paper.change", change)))
                .orElse(what);
    }

    /** Who can read it; an individual case has no partner to speak of. */
    String readers(ExerciseView work) {
        Disclosure now = work.readers().now();
        boolean alone = work.selection().individual() && now != Disclosure.SELF;
        return on().speech().of("copy.paper.readers", alone ? Disclosure.COUNSELOR : now);
    }

    String from(SharedPage.Received one) {
        return say("from", one.authorName(), day(one.shownAt()));
    }

    String to(SharedPage.SharedByMe one) {
        return one.shownAt()
                .map(at -> say("to", one.recipientName(), day(at)))
                .orElseGet(() -> say("to-be", one.recipientName()));
    }

    List<AnswerTexts.Said> answers(SharedText.Block block) {
        return shared.said(block.values());
    }

    String counts(SharedText.Block block) {
        return on().speech().of("copy.paper.counts", block.label()) + " "
                + block.counts().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
