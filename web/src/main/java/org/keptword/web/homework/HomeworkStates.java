package org.keptword.web.homework;

import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.HomeworkList;

/** How marks and states look: the kinds of {@code k:state}. */
final class HomeworkStates {

    private HomeworkStates() {}

    static String kind(CaseOverview.Mark mark) {
        return switch (mark) {
            case NOT_BEGUN -> "quiet";
            case ASSIGNED -> "open";
            case HANDED_IN -> "warn";
            case REVIEWED -> "good";
        };
    }

    static String kind(HomeworkList.AssignmentState state) {
        return switch (state) {
            case QUEUED, PAUSED, WITHDRAWN, ENDED -> "quiet";
            case ASSIGNED, RETURNED -> "open";
            case HANDED_IN -> "warn";
            case REVIEWED -> "good";
        };
    }
}
