package org.keptword.web.goals;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.goals.GoalService;
import org.keptword.goals.OwnGoals;
import org.keptword.goals.RateGoals;
import org.keptword.goals.RateOwnGoals;
import org.keptword.progress.OwnProgressService;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.PersonId;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
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
    OwnProgressService progress;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    @Inject
    PageReading reading;

    private PersonId person;
    private final ArrayList<RateRow> ours = new ArrayList<>();
    private final ArrayList<RateRow> mine = new ArrayList<>();

    @PostConstruct
    void load() {
        OwnGoals view = getView();
        person = view.person();
        view.ours().forEach(one -> ours.add(rateable(one)));
        view.mine().forEach(one -> mine.add(rateable(one)));
    }

    public void rate() {
        List<RateGoals.Rating> chosen =
                rates().flatMap(row -> row.rate().stream()).toList();
        goals.rateOwn(new RateOwnGoals(person, chosen));
        redirect.saying("goals.own.done").to(Route.PROGRESS);
    }

    private RateRow rateable(OwnGoals.Own own) {
        return new RateRow(
                own.goal(),
                "",
                own.session().map(SessionLine::id).orElse(null),
                own.now().orElse(null),
                RateRow.levels(own.goal(), "goals.level", shell.speech()));
    }

    private OwnGoalRow row(RateRow rate) {
        Optional<OwnGoals.Own> own = Stream.of(getView().ours(), getView().mine())
                .flatMap(List::stream)
                .filter(one -> one.goal().id().equals(rate.goal()))
                .findFirst();
        return OwnGoalRow.of(rate, own, shell);
    }

    private Stream<RateRow> rates() {
        return Stream.concat(ours.stream(), mine.stream()).filter(RateRow::isRatable);
    }

    /** Whether there is anything to rate now. */
    public boolean isRatable() {
        return rates().findAny().isPresent();
    }

    public OwnGoals getView() {
        return reading.of(OwnProgressService.OwnProgress.class, progress::own).goals();
    }

    public List<OwnGoalRow> getOurs() {
        return ours.stream().map(this::row).toList();
    }

    public List<OwnGoalRow> getMine() {
        return mine.stream().map(this::row).toList();
    }
}
