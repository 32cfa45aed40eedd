package org.keptword.web.homework;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.shared.AssignmentId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;
import org.keptword.web.shell.Shell;

/**
 * The homework of a case, {@code ?earlier=} page by page, {@code ?all=answered} with everything that was answered. A button acts on the row
 * it was shown in, whatever happened to the list since.
 */
@Named
@ViewScoped
public class CaseHomeworkBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    HomeworkService homework;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    @Inject
    PageReading reading;

    private AssignmentId earlier;
    private boolean allAnswered;
    private final RowOrder running = new RowOrder();
    private final RowOrder queued = new RowOrder();

    @PostConstruct
    void load() {
        earlier = route.asked("earlier").map(AssignmentId::new).orElse(null);
        allAnswered = "answered".equals(route.parameter("all"));
    }

    public void pause(HomeworkList.Line line) {
        act(homework::pause, "homework.list.paused", line);
    }

    public void resume(HomeworkList.Line line) {
        act(homework::resume, "homework.list.resumed", line);
    }

    public void lighten(HomeworkList.Line line) {
        act(homework::lighten, "homework.list.lightened", line);
    }

    public void open(HomeworkList.Line line) {
        act(homework::open, "homework.assign.opened", line);
    }

    public void moveUp(HomeworkList.Line line) {
        boolean moved = homework.moveUp(RowOrder.shown(line).id());
        redirect.saying(
                        moved ? "homework.list.moved" : "homework.list.first",
                        shell.speech().in(line.title()),
                        line.name())
                .toAddress(route.getPath() + "#waiting");
    }

    private void act(Consumer<AssignmentId> act, String said, HomeworkList.Line line) {
        act.accept(RowOrder.shown(line).id());
        redirect.saying(said, shell.speech().in(line.title())).again();
    }

    public HomeworkList getList() {
        return reading.of(
                HomeworkList.class,
                () -> allAnswered
                        ? homework.homeworkWithAllAnswered(route.caseId())
                        : homework.homework(route.caseId(), Optional.ofNullable(earlier)));
    }

    public List<HomeworkList.Line> getRunning() {
        return running.of(
                getList().running(), getList().all(), line -> line.id().value());
    }

    public List<HomeworkList.Line> getQueued() {
        return queued.of(getList().queued(), getList().all(), line -> line.id().value());
    }
}
