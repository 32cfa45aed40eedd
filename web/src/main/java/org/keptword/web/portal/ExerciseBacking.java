package org.keptword.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.keptword.homework.answer.AnswerService;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.PortalService;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;
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
    ReviewDaysBacking days;

    @Inject
    Shell shell;

    @Inject
    Redirect redirect;

    private ExercisePage page;

    @PostConstruct
    void load() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            getPage();
        }
    }

    /** Takes back what was handed in. */
    public void takeBack() {
        answers.takeBack(id(), entry(), shell.actor().orElseThrow(NotFound::new).person());
        redirect.saying("portal.takenBack").toAddress(address(entry()));
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

    AssignmentId id() {
        return new AssignmentId(route.id("assignment"));
    }

    Optional<LocalDate> entry() {
        try {
            return Optional.ofNullable(route.parameter("entry"))
                    .filter(text -> !text.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            throw new NotFound();
        }
    }

    private String address(Optional<LocalDate> entry) {
        return route.getPath() + entry.map(day -> "?entry=" + day).orElse("");
    }

    public ExercisePage getPage() {
        if (page == null) {
            page = new ExercisePage(portal.exercise(id(), entry()), shell, days.isCovered());
        }
        return page;
    }

    public ExerciseView getView() {
        return getPage().view();
    }

    public String address(ExerciseView.OtherEntry other) {
        return address(Optional.of(other.entry()));
    }
}
