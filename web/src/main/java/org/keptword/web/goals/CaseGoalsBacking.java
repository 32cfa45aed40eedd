package org.keptword.web.goals;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keptword.goals.CaseGoals;
import org.keptword.goals.GoalLine;
import org.keptword.goals.GoalService;
import org.keptword.goals.RateGoals;
import org.keptword.goals.RewordGoal;
import org.keptword.goals.SetGoal;
import org.keptword.goals.SetGoalWeights;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/**
 * What is being typed about the goals of a case. {@code ?set}, {@code ?reword=} and {@code ?end=} with a goal, {@code ?weigh} and {@code ?rate=} with a session
 * open a form; without one the goals are rated, or the first one is set.
 */
@Named
@ViewScoped
public class CaseGoalsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    GoalService goals;

    @Inject
    GoalBoardBacking page;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    private final UUID idempotencyKey = UUID.randomUUID();
    private CaseId id;
    private String form;
    private GoalLine chosen;
    private SessionLine session;
    private final WordsForm words = new WordsForm();
    private String whom = "";
    private String reason;
    private final ArrayList<RateRow> rates = new ArrayList<>();
    private final ArrayList<WeightRow> weights = new ArrayList<>();

    @PostConstruct
    void load() {
        CaseGoals view = page.getView();
        id = view.header().id();
        form = chooseForm(view);
        if (form.equals("reword")) {
            words.take(chosen.words());
        }
        if (session != null) {
            view.running()
                    .forEach(goal -> rates.add(new RateRow(
                            goal,
                            session.id(),
                            view.rating(goal.id(), session.id(), Optional.empty())
                                    .orElse(null),
                            RateRow.levels(goal, "goals.short", shell.speech()))));
        }
        view.running().forEach(goal -> weights.add(new WeightRow(goal)));
    }

    private String chooseForm(CaseGoals view) {
        session = asked("rate", view.ratable().stream(), line -> line.id().value())
                .or(() -> view.ratable().stream().findFirst())
                .orElse(null);
        for (String one : List.of("reword", "end")) {
            chosen = asked(one, view.running().stream(), goal -> goal.id().value())
                    .orElse(null);
            if (chosen != null) {
                return one;
            }
        }
        boolean any = !view.running().isEmpty();
        if (request.getParameter("set") != null || !any) {
            return "set";
        }
        if (request.getParameter("weigh") != null) {
            return "weigh";
        }
        return session == null ? "none" : "rate";
    }

    private <T> Optional<T> asked(String parameter, Stream<T> among, Function<T, UUID> id) {
        Optional<UUID> wanted = Ids.parse(request.getParameter(parameter));
        return among.filter(one -> wanted.filter(id.apply(one)::equals).isPresent())
                .findFirst();
    }

    public void set() {
        goals.set(new SetGoal(idempotencyKey, id, Ids.parse(whom).map(ParticipantId::new), words.words()));
        back("goals.set.done");
    }

    public void reword() {
        goals.reword(new RewordGoal(chosen.id(), chosen.version(), words.words()));
        back("goals.reword.done");
    }

    public void end() {
        goals.end(chosen.id(), chosen.version(), reason);
        back("goals.end.done");
    }

    public void weigh() {
        goals.weigh(
                new SetGoalWeights(id, weights.stream().map(WeightRow::weigh).toList()));
        back("goals.weigh.done");
    }

    public void rate() {
        goals.rate(new RateGoals(
                id, rates.stream().flatMap(row -> row.rate().stream()).toList()));
        back("goals.rate.done");
    }

    private void back(String said) {
        redirect.saying(said).to(Route.CASE_GOALS, id);
    }

    public String getForm() {
        return form;
    }

    public GoalLine getChosen() {
        return chosen;
    }

    public SessionLine getSession() {
        return session;
    }

    public WordsForm getWords() {
        return words;
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(String whom) {
        this.whom = whom == null ? "" : whom;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<RateRow> getRates() {
        return List.copyOf(rates);
    }

    public List<WeightRow> getWeights() {
        return List.copyOf(weights);
    }
}
