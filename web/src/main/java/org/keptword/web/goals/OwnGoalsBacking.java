package org.keptword.web.goals;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keptword.goals.GoalService;
import org.keptword.goals.OwnGoals;
import org.keptword.goals.Rate;
import org.keptword.goals.RateOwnGoals;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** A client's own goals, and where they stand as the client sees it. */
@Named
@ViewScoped
public class OwnGoalsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    GoalService goals;

    @Inject
    Redirect redirect;

    @Inject
    PageMessages messages;

    @Inject
    Shell shell;

    private OwnGoals view;
    private final ArrayList<Row> ours = new ArrayList<>();
    private final ArrayList<Row> mine = new ArrayList<>();

    /**
     * One goal: what was said of it, and what can be said now.
     *
     * @param rate what can be said, or null while there is no session
     * @param session the session it is said for
     * @param now what the client said for this session
     * @param before what the client said before
     */
    public record Row(OwnGoals.Own own, RateRow rate, String session, String now, String before) {}

    @PostConstruct
    void load() {
        view = goals.own();
        view.ours().forEach(one -> ours.add(row(one)));
        view.mine().forEach(one -> mine.add(row(one)));
    }

    public void rate() {
        List<Rate> chosen = rows().flatMap(row -> row.rate().rate().stream()).toList();
        goals.rateOwn(new RateOwnGoals(view.person(), chosen));
        messages.done("goals.own.done");
        redirect.to(Route.PROGRESS);
    }

    private Row row(OwnGoals.Own own) {
        RateRow rate = own.session()
                .map(session -> new RateRow(
                        own.goal(),
                        session.id(),
                        own.now().orElse(null),
                        RateRow.levels(own.goal(), "goals.level", shell.speech())))
                .orElse(null);
        return new Row(
                own,
                rate,
                own.session()
                        .map(session -> shell.speech()
                                .with("goals.own.session", shell.dates().day(session.startsAt())))
                        .orElse(""),
                own.now()
                        .map(one -> shell.speech()
                                .with("goals.own.now", shell.speech().of("goals.level", one.level())))
                        .orElse(""),
                own.before()
                        .map(one -> shell.speech()
                                .with(
                                        "goals.own.before",
                                        shell.dates().brief(one.at()),
                                        shell.speech().of("goals.level", one.level())))
                        .orElse(""));
    }

    private Stream<Row> rows() {
        return Stream.concat(ours.stream(), mine.stream()).filter(row -> row.rate() != null);
    }

    /** Whether there is anything to rate now. */
    public boolean isRatable() {
        return rows().findAny().isPresent();
    }

    public OwnGoals getView() {
        return view;
    }

    public List<Row> getOurs() {
        return List.copyOf(ours);
    }

    public List<Row> getMine() {
        return List.copyOf(mine);
    }
}
