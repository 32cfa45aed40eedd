package org.keptword.web.homework;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keptword.homework.HomeworkList;
import org.keptword.homework.HomeworkService;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.StaleState;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;
import org.keptword.web.shell.Shell;

/**
 * The homework of a case. {@code ?change=} names the piece of work whose day or end is being changed, {@code ?earlier=} a page. A
 * button acts on the row it was shown in, whatever happened to the list since.
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

    private CaseId id;
    private UUID earlier;
    private UUID change;
    private transient HomeworkList.Line changing;
    private final RowOrder running = new RowOrder();
    private final RowOrder queued = new RowOrder();
    private final Form form = new Form();

    @PostConstruct
    void load() {
        id = route.caseId();
        earlier = route.asked("earlier").orElse(null);
        change = route.asked("change").orElse(null);
        changing = getChanging();
        if (changing != null) {
            form.day = Optional.ofNullable(changing.recurrence().until())
                    .or(changing::dueOn)
                    .orElse(null);
        }
    }

    public void extend() {
        homework.extend(new AssignmentId(change), form.day);
        done("homework.list.extended", getChanging());
    }

    public void withdraw() {
        homework.withdraw(new AssignmentId(change), form.reason);
        done("homework.list.withdrawn", getChanging());
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
        boolean moved = homework.moveUp(shown(line).id());
        redirect.saying(
                        moved ? "homework.list.moved" : "homework.list.first",
                        line.title().in(shell.getLanguage()),
                        line.name())
                .toAddress(route.getPath() + "#waiting");
    }

    private void act(Consumer<AssignmentId> act, String said, HomeworkList.Line line) {
        act.accept(shown(line).id());
        done(said, line);
    }

    private void done(String said, HomeworkList.Line line) {
        redirect.saying(said, line.title().in(shell.getLanguage())).again();
    }

    /** A row that is not in the case's list any more has nothing to act on. */
    private static HomeworkList.Line shown(HomeworkList.Line line) {
        if (line == null) {
            throw new StaleState();
        }
        return line;
    }

    public HomeworkList getList() {
        return reading.of(
                HomeworkList.class,
                () -> homework.homework(id, Optional.ofNullable(earlier).map(AssignmentId::new)));
    }

    public List<HomeworkList.Line> getRunning() {
        return running.of(
                getList().running(), getList().all(), line -> line.id().value());
    }

    public List<HomeworkList.Line> getQueued() {
        return queued.of(getList().queued(), getList().all(), line -> line.id().value());
    }

    /** The piece of work being changed, as it was shown, or null. */
    public HomeworkList.Line getChanging() {
        if (changing != null || change == null) {
            return changing;
        }
        return Stream.of(getList().running(), getList().queued())
                .flatMap(List::stream)
                .filter(line -> line.id().value().equals(change))
                .findFirst()
                .orElse(null);
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public LocalDate day;
        public String reason;
    }
}
