package org.keptword.web.homework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.keptword.homework.assign.ChangeAssignments;
import org.keptword.homework.assign.HomeworkChangeService;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PressedButton;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;
import org.keptword.web.shell.Shell;

/** What the buttons of the homework page do: each names its act and its assignment; those for several act on what is selected. */
@Named
@RequestScoped
public class HomeworkActsBacking {

    /** The name under which the buttons of the form are sent. */
    private static final String BUTTON = "homework:act";

    @Inject
    CaseHomeworkBacking page;

    @Inject
    HomeworkService homework;

    @Inject
    HomeworkChangeService changes;

    @Inject
    UndoOffers undo;

    @Inject
    ChangeWords words;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    /** Does what the button says that was pressed. */
    public void act() {
        PressedButton said = PressedButton.in(request, BUTTON);
        if (said.word(0).equals("several")) {
            several(said.one(ChangeAssignments.Act.class, 1));
        } else {
            AssignmentId id = new AssignmentId(said.id(1));
            HomeworkList.Line line = RowOrder.shown(page.getList()
                    .all()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElse(null));
            String done = one(said.word(0), id);
            undo.forget(route.caseId());
            redirect.saying(done, shell.speech().in(line.title()), line.name()).again();
        }
    }

    /** The names of the plain inputs that the form has to come with. */
    public List<String> getExpected() {
        return List.of("day", "reason");
    }

    /** Does it with one assignment, and returns the key of what is said about it. */
    private String one(String act, AssignmentId id) {
        switch (act) {
            case "pause" -> {
                homework.pause(id);
                return "homework.list.paused";
            }
            case "resume" -> {
                homework.resume(id);
                return "homework.list.resumed";
            }
            case "lighten" -> {
                homework.lighten(id);
                return "homework.list.lightened";
            }
            case "open" -> {
                homework.open(id);
                return "homework.assign.opened";
            }
            case "up" -> {
                return homework.moveUp(id) ? "homework.list.moved" : "homework.list.first";
            }
            default -> throw new NotFound();
        }
    }

    private void several(ChangeAssignments.Act act) {
        Sent sent = new Sent(request, shell.dates());
        List<AssignmentId> picked = sent.picked().stream()
                .map(id -> Ids.parse(id).map(AssignmentId::new).orElseThrow(NotFound::new))
                .toList();
        ChangeAssignments.Outcome outcome = changes.change(sent.change(route.caseId(), picked, act));
        undo.changed(route.caseId(), act, outcome);
        words.changed(act, outcome);
        redirect.again();
    }
}
