package org.keptword.web.homework;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.shared.AssignmentId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Shell;

/** The homework of a case, {@code ?earlier=} page by page, {@code ?all=answered} with everything that was answered. */
@Named
@ViewScoped
public class CaseHomeworkBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    HomeworkService homework;

    @Inject
    CurrentRoute route;

    @Inject
    Shell shell;

    @Inject
    PageReading reading;

    @Inject
    HttpServletRequest request;

    private AssignmentId earlier;
    private boolean allAnswered;
    private AssignmentId change;

    @PostConstruct
    void load() {
        earlier = route.asked("earlier").map(AssignmentId::new).orElse(null);
        allAnswered = "answered".equals(route.parameter("all"));
        change = route.asked("change").map(AssignmentId::new).orElse(null);
    }

    public HomeworkList getList() {
        return reading.of(
                HomeworkList.class,
                () -> allAnswered
                        ? homework.homeworkWithAllAnswered(route.caseId())
                        : homework.homework(route.caseId(), Optional.ofNullable(earlier)));
    }

    private Markup markup() {
        return reading.of(Markup.class, () -> {
            HomeworkByExercise rows = new HomeworkByExercise(getList());
            return new Markup(
                    markup(rows.running(), true),
                    markup(rows.queued(), true),
                    markup(rows.answered(), false),
                    markup(rows.over(), false));
        });
    }

    /** The parts of the page as markup, each empty where nothing is in it; every text in them is escaped. */
    private record Markup(String running, String queued, String answered, String over) {}

    private String markup(List<HomeworkByExercise.Row> rows, boolean acts) {
        HomeworkList list = getList();
        HomeworkDocument.Setting setting = new HomeworkDocument.Setting(
                Route.CASE.path(list.header().id()) + "/homework",
                acts && list.header().mayWork() && list.header().open(),
                list.people().size() > 1,
                change,
                new Sent(request, shell.dates()).picked());
        return rows.isEmpty() ? "" : new HomeworkDocument(rows, setting, shell.speech(), shell.dates()).body();
    }

    /** What is open or paused. */
    public String getRunning() {
        return markup().running();
    }

    /** What is queued and is not beside the other partner's open exercise. */
    public String getQueued() {
        return markup().queued();
    }

    /** What was reviewed, in the same way. */
    public String getAnswered() {
        return markup().answered();
    }

    /** What was withdrawn or ended. */
    public String getOver() {
        return markup().over();
    }
}
