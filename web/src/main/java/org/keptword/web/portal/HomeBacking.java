package org.keptword.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.homework.answer.HomeView;
import org.keptword.shared.Actor;
import org.keptword.today.HomeService;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;

/** The client's first page. */
@Named
@RequestScoped
public class HomeBacking {

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** So many things to do are shown at first; all of them with {@code ?all}, which also lists all that was handed in. */
    private static final int FIRST = 50;

    @Inject
    HttpServletRequest request;

    @Inject
    HomeService homes;

    @Inject
    Shell shell;

    @Inject
    Clock clock;

    private HomeService.ClientHome view;
    private Cards cards;

    /**
     * The cards of each kind that are shown.
     *
     * @param lead the next thing to do, or null; it is in none of the lists
     */
    public record Cards(
            TaskCards.@Nullable Card lead,
            List<TaskCards.Card> due,
            List<TaskCards.Card> today,
            List<TaskCards.Card> handedIn,
            List<TaskCards.Card> kept) {}

    @PostConstruct
    void load() {
        view = isAll() ? homes.homeWithAll() : homes.home();
        HomeView work = view.homework();
        List<TaskCards.Card> due = cards(work.due(), true);
        List<TaskCards.Card> today = cards(work.today(), due.isEmpty());
        cards = new Cards(
                Stream.of(due, today)
                        .flatMap(List::stream)
                        .filter(TaskCards.Card::primary)
                        .findFirst()
                        .orElse(null),
                following(due),
                following(today),
                cards(work.handedIn(), false),
                kept(work.kept()));
    }

    private List<TaskCards.Card> cards(List<HomeView.Task> tasks, boolean leads) {
        TaskCards words = new TaskCards(shell);
        return shown(tasks)
                .map(task -> words.card(task, leads && task.equals(tasks.get(0))))
                .toList();
    }

    private List<TaskCards.Card> kept(List<HomeView.Task> tasks) {
        return shown(tasks).map(new TaskCards(shell)::kept).toList();
    }

    private Stream<HomeView.Task> shown(List<HomeView.Task> tasks) {
        return tasks.stream().limit(isAll() ? tasks.size() : FIRST);
    }

    private static List<TaskCards.Card> following(List<TaskCards.Card> cards) {
        return cards.stream().filter(card -> !card.primary()).toList();
    }

    private boolean isAll() {
        return request.getParameter("all") != null;
    }

    public HomeService.ClientHome getView() {
        return view;
    }

    public Cards getCards() {
        return cards;
    }

    /** Returns how many tasks are not shown yet. */
    public int getFurther() {
        HomeView work = view.homework();
        return count(work.due(), work.today(), work.handedIn(), work.kept())
                - count(cards.due(), cards.today(), cards.handedIn(), cards.kept())
                - (cards.lead() == null ? 0 : 1);
    }

    private static int count(List<?>... lists) {
        return Stream.of(lists).mapToInt(List::size).sum();
    }

    public String address(HomeView.NewReply reply) {
        return Route.HOMEWORK.path(reply.assignment())
                + reply.entry().map(day -> "?entry=" + day).orElse("");
    }

    /** The greeting for this time of day, where the person is. */
    public String getGreeting() {
        LocalTime now = shell.actor()
                .map(Actor::zone)
                .map(zone -> LocalTime.now(clock.withZone(zone)))
                .orElse(NOON);
        String part = now.isBefore(NOON) ? "morning" : now.isBefore(EVENING) ? "day" : "evening";
        return shell.speech()
                .with("portal.home.greeting." + part, view.homework().name());
    }
}
