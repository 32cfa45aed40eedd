package org.keptword.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.keptword.guide.form.Progress;
import org.keptword.homework.AnswerService;
import org.keptword.homework.ExerciseView;
import org.keptword.homework.HandIn;
import org.keptword.homework.PortalService;
import org.keptword.homework.Standing;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** One exercise. What is written goes to the draft endpoint; this page only shows, and takes back. */
@Named
@RequestScoped
public class ExerciseBacking {

    @Inject
    PortalService portal;

    @Inject
    AnswerService answers;

    @Inject
    CurrentRoute route;

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    @Inject
    Redirect redirect;

    @Inject
    PageMessages messages;

    private ExerciseView view;

    @PostConstruct
    void load() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            view = portal.exercise(id(), entry());
        }
    }

    /** Takes back what was handed in. */
    public void takeBack() {
        answers.takeBack(id(), entry(), shell.actor().orElseThrow(NotFound::new).person());
        messages.done("portal.takenBack");
        redirect.toAddress(address(entry()));
    }

    /** Hands in what was written before a pause, as a note. */
    public void handInNote() {
        answers.handIn(new HandIn(
                id(),
                shell.actor().orElseThrow(NotFound::new).person(),
                entry(),
                getView().number(),
                "page",
                UUID.randomUUID(),
                Optional.empty()));
        redirect.toAddress(address(entry()));
    }

    private AssignmentId id() {
        return new AssignmentId(route.id("assignment"));
    }

    private Optional<LocalDate> entry() {
        try {
            return Optional.ofNullable(request.getParameter("entry"))
                    .filter(text -> !text.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            throw new NotFound();
        }
    }

    private String address(Optional<LocalDate> entry) {
        return route.getPath() + entry.map(day -> "?entry=" + day).orElse("");
    }

    public String address(ExerciseView.OtherEntry other) {
        return address(Optional.of(other.entry()));
    }

    public ExerciseView getView() {
        if (view == null) {
            view = portal.exercise(id(), entry());
        }
        return view;
    }

    public String getTitle() {
        return getView().heading().title().in(shell.getLanguage());
    }

    public String getIntro() {
        return getView().heading().intro().in(shell.getLanguage());
    }

    public LocalDate getEntry() {
        return getView().entry().orElse(null);
    }

    public boolean isWeekly() {
        return getView().weekly();
    }

    public String getInstructions() {
        return getView().heading().instructions().orElse(null);
    }

    /** Where it stands, as a part of a text key: open, returned, handedIn … */
    public boolean is(String standing) {
        return getView().standing() == Standing.valueOf(standing);
    }

    public boolean isUnread() {
        return getView().feedback().stream().anyMatch(ExerciseView.Reply::unread);
    }

    /** Key of the words for a class of readers; in an individual case no word of a partner. */
    public String readers(Disclosure disclosure, String form) {
        String variant = getView().selection().individual() ? ".alone" : "";
        return shell.speech().get("portal.readers." + name(disclosure) + "." + form + variant);
    }

    private static String name(Disclosure disclosure) {
        return disclosure.name().toLowerCase(Locale.ROOT).replace("_", "-");
    }

    /** What the script says, in the person's language. */
    public String getSays() {
        return ExerciseScript.says(shell.speech());
    }

    /** What other pages wrote and nobody has settled. */
    public String getCopies() {
        return ExerciseScript.copies(getView().copies(), shell.dates());
    }

    public String getHandInText() {
        return shell.speech().get(getView().asNote() ? "portal.handIn.note" : "portal.handIn");
    }

    /** When it was last saved; nothing before the first save. */
    public String getSavedText() {
        return getView()
                .savedAt()
                .map(at -> shell.speech().with("portal.js.saved", shell.dates().time(at)))
                .orElse("");
    }

    public String getProgressText() {
        Progress progress = getView().page().progress();
        return shell.speech().with("portal.js.progress", progress.answered(), progress.total());
    }

    /** Key of the sentence below the standing. */
    public String getStandingKey() {
        boolean self = is("HANDED_IN") && getView().readers().now() == Disclosure.SELF;
        String name = switch (getView().standing()) {
            case HANDED_IN -> self ? "handedIn.self" : "handedIn.text";
            case REVIEWED -> "reviewed.text";
            case PAUSED -> "paused.text";
            default -> "closed.text";
        };
        return "portal.standing." + name;
    }

    /** Revisions beside the one that is shown. */
    public List<ExerciseView.HandedIn> getEarlier() {
        List<ExerciseView.HandedIn> all = getView().revisions();
        boolean shown = is("HANDED_IN") || is("REVIEWED");
        return shown && !all.isEmpty() ? all.subList(1, all.size()) : all;
    }
}
