package org.keptword.web.homework;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.shared.AssignmentId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** Changes the day or end of an assignment, which {@code ?change=} names, or withdraws it. */
@Named
@ViewScoped
public class ChangeHomeworkBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CaseHomeworkBacking page;

    @Inject
    HomeworkService homework;

    @Inject
    UndoOffers undo;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    private AssignmentId change;
    private transient HomeworkList.Line shown;
    private final ChangeHomeworkForm form = new ChangeHomeworkForm();

    @PostConstruct
    void load() {
        change = route.asked("change").map(AssignmentId::new).orElse(null);
        shown = getLine();
        if (shown != null) {
            form.day = Optional.ofNullable(shown.recurrence().until())
                    .or(shown::dueOn)
                    .orElse(null);
        }
    }

    public void extend() {
        homework.extend(change, form.day);
        done("homework.list.extended");
    }

    public void withdraw() {
        homework.withdraw(change, form.reason);
        done("homework.list.withdrawn");
    }

    private void done(String said) {
        undo.forget(route.caseId());
        redirect.saying(said, shell.speech().in(getLine().title())).again();
    }

    /** The assignment being changed, as it was shown, or null. */
    public HomeworkList.Line getLine() {
        if (shown != null || change == null) {
            return shown;
        }
        return Stream.of(page.getList().running(), page.getList().queued())
                .flatMap(List::stream)
                .filter(line -> line.id().equals(change))
                .findFirst()
                .orElse(null);
    }

    public ChangeHomeworkForm getForm() {
        return form;
    }
}
