package org.keptword.web.homework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.Recurrence;
import org.keptword.web.shell.Shell;

/** How pages say recurrences, states and marks. */
@Named("homeworkWords")
@RequestScoped
public class HomeworkWordsBacking {

    @Inject
    Shell shell;

    /** "Every week", "Every Monday and Thursday, until Fri, Dec 4". */
    public String recurrence(Recurrence recurrence) {
        return RecurrenceWords.of(recurrence, shell.speech(), shell.dates());
    }

    /** The kind of {@code k:state} for a mark of the map. */
    public String kind(CaseOverview.Mark mark) {
        return HomeworkStates.kind(mark);
    }

    /** The kind of {@code k:state} for an assignment. */
    public String stateKind(HomeworkList.AssignmentState state) {
        return HomeworkStates.kind(state);
    }

    /** An assignment's state in words, with the name where it went back to its author. */
    public String state(HomeworkList.AssignmentState state, String name) {
        return state == HomeworkList.AssignmentState.RETURNED
                ? shell.speech().with("homework.state.returned-to", name)
                : shell.speech().of("homework.state", state);
    }
}
