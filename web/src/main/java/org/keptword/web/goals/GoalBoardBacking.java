package org.keptword.web.goals;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.goals.CaseGoals;
import org.keptword.goals.GoalLine;
import org.keptword.goals.GoalService;
import org.keptword.sessions.SessionLine;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Shell;

/** What the counselor's page of goals shows; {@code ?all} shows every session. What is typed on it stands in {@link CaseGoalsBacking}. */
@Named
@RequestScoped
public class GoalBoardBacking {

    private static final int SESSIONS_SHOWN = 12;
    private static final int SESSIONS_OFFERED = 30;

    @Inject
    GoalService goals;

    @Inject
    CurrentRoute route;

    @Inject
    Shell shell;

    private CaseGoals view;
    private GoalBoard board;
    private List<GoalBoard.Card> cards;
    private List<GoalBoard.Row> scores;
    private boolean shortened;

    @PostConstruct
    void load() {
        view = goals.ofCase(route.caseId());
        shortened = view.rated().size() > SESSIONS_SHOWN && route.parameter("all") == null;
        board = new GoalBoard(
                view,
                view.rated().stream()
                        .limit(shortened ? SESSIONS_SHOWN : Integer.MAX_VALUE)
                        .toList(),
                shell.speech(),
                shell.dates());
        cards = board.cards();
        scores = board.scores();
    }

    /** For whom a goal is. */
    public String whomOf(GoalLine goal) {
        return board.whom(goal);
    }

    /** What a session is called. */
    public String label(SessionLine line) {
        return board.label(line);
    }

    /** The sessions that can be rated, the newest first. */
    public List<SessionLine> getOffered() {
        return view.ratable().stream().limit(SESSIONS_OFFERED).toList();
    }

    public List<String> getRaters() {
        return board.raters();
    }

    public boolean isFull() {
        return view.running().size() >= GoalService.MOST;
    }

    public CaseGoals getView() {
        return view;
    }

    public List<GoalBoard.Card> getCards() {
        return List.copyOf(cards);
    }

    public List<GoalBoard.Row> getScores() {
        return List.copyOf(scores);
    }

    public boolean isShortened() {
        return shortened;
    }
}
