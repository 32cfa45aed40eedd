package org.keptword.web.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.keptword.guide.form.Evaluation;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.read.ResponseScores;
import org.keptword.shared.Disclosure;
import org.keptword.web.shell.Shell;

/**
 * One exercise in the words of its page.
 *
 * @param covered whether a colleague covers for the counselor and is named among the readers
 */
public record ExercisePage(ExerciseView view, Shell shell, boolean covered) {

    public String getTitle() {
        return shell.speech().in(view.heading().title());
    }

    public String getIntro() {
        return shell.speech().in(view.heading().intro());
    }

    public LocalDate getEntry() {
        return view.entry().orElse(null);
    }

    /** Before which session it is answered; nothing for other work. */
    public String getMeeting() {
        return view.meeting()
                .flatMap(ExerciseView.Meeting::startsAt)
                .map(at -> shell.speech()
                        .with("portal.entry.beforeSession", shell.dates().moment(at)))
                .orElse(null);
    }

    /** Whether it comes back before each session and none is planned. */
    public boolean isBetweenSessions() {
        return view.meeting().filter(meeting -> !meeting.planned()).isPresent();
    }

    private boolean isAnsweredAlready() {
        return view.meeting().filter(ExerciseView.Meeting::answered).isPresent();
    }

    public boolean isWeekly() {
        return view.weekly();
    }

    public String getInstructions() {
        return view.heading().instructions().orElse(null);
    }

    /** Where it stands, as a part of a text key: open, returned, handedIn … */
    public boolean is(String status) {
        return view.status() == ResponseStatus.valueOf(status);
    }

    public boolean isUnread() {
        return view.feedback().stream().anyMatch(ExerciseView.Reply::unread);
    }

    /** The words for a class of readers; in an individual case no word of a partner, and while a colleague covers that one too. */
    public String readers(Disclosure disclosure, String form) {
        String variant = view.selection().individual() ? ".alone" : "";
        boolean colleague = covered && disclosure != Disclosure.SELF && !form.equals("long");
        return shell.speech()
                .get("portal.readers." + name(disclosure) + "." + form + variant + (colleague ? ".covered" : ""));
    }

    private static String name(Disclosure disclosure) {
        return disclosure.name().toLowerCase(Locale.ROOT).replace("_", "-");
    }

    /** Whether something was handed in that may have been read. */
    public boolean isReadBefore() {
        return view.revisions().stream().anyMatch(revision -> !revision.takenBack());
    }

    /** What the script says, in the person's language. */
    public String getSays() {
        return ExerciseScript.says(shell.speech());
    }

    /** What other pages wrote and nobody has settled. */
    public String getCopies() {
        return ExerciseScript.copies(view.copies(), shell.dates());
    }

    public String getHandInText() {
        return shell.speech().get(view.asNote() ? "portal.handIn.note" : "portal.handIn");
    }

    /** When it was last saved; nothing before the first save. */
    public String getSavedText() {
        return view.savedAt()
                .map(at -> shell.speech().with("portal.js.saved", shell.dates().time(at)))
                .orElse("");
    }

    public String getProgressText() {
        Evaluation.Progress progress = view.page().progress();
        return shell.speech().with("portal.js.progress", progress.answered(), progress.total());
    }

    /** How it stands, in a few words. */
    public String getStandingText() {
        if (isBetweenSessions()) {
            return shell.speech().get("portal.standing.between");
        }
        return isKept()
                ? shell.speech().get("portal.standing.kept")
                : shell.speech().of("portal.standing", view.status());
    }

    private boolean isKept() {
        return is("HANDED_IN") && view.readers().now() == Disclosure.SELF;
    }

    /** Key of the sentence below the standing. */
    public String getStandingKey() {
        String name = switch (view.status()) {
            case HANDED_IN -> isKept() ? "handedIn.self" : "handedIn.text";
            case REVIEWED -> "reviewed.text";
            case PAUSED -> "paused.text";
            default -> isBetweenSessions() ? "between.text" : isAnsweredAlready() ? "answered.text" : "closed.text";
        };
        return "portal.standing." + name;
    }

    /** One's own points in words: how many of how many, and how they lie to the last time. */
    public String points(ResponseScores.OwnPoints own) {
        ResponseScores.Points points = own.points();
        if (points.value().isEmpty()) {
            return shell.speech().with("measures.own.none", points.answered(), points.asked());
        }
        String said = shell.speech().with("measures.own.points", points.value().get(), points.most());
        return said + " "
                + own.change()
                        .map(change -> shell.speech().of("measures.own.change", change))
                        .orElseGet(() -> shell.speech().get("measures.own.first"));
    }

    /** Revisions beside the one that is shown. */
    public List<ExerciseView.HandedIn> getEarlier() {
        List<ExerciseView.HandedIn> all = view.revisions();
        boolean shown = is("HANDED_IN") || is("REVIEWED");
        return shown && !all.isEmpty() ? all.subList(1, all.size()) : all;
    }
}
