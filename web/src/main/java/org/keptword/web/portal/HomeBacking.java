package org.keptword.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.keptword.homework.HomeView;
import org.keptword.homework.ResponseStatus;
import org.keptword.notices.CurrentShortNote;
import org.keptword.promises.TodaysPromises;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;
import org.keptword.today.ClientHome;
import org.keptword.today.HomeService;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;

/** The client's first page. */
@Named
@RequestScoped
public class HomeBacking {

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** So many of one kind are shown at first; all of them with {@code ?all}. */
    private static final int FIRST = 50;

    @Inject
    HttpServletRequest request;

    @Inject
    HomeService homes;

    @Inject
    Shell shell;

    @Inject
    Clock clock;

    private HomeView view;
    private TodaysPromises promises;
    private PersonId person;
    private List<CurrentShortNote> notes;
    private boolean noteGone;
    private List<Card> due;
    private List<Card> today;
    private List<Card> handedIn;
    private List<Card> kept;

    /** A piece of work as it stands on the page. */
    public record Card(HomeView.Task task, String address, String title, String note, String action, boolean primary) {}

    @PostConstruct
    void load() {
        ClientHome found = homes.home();
        view = found.homework();
        promises = found.promises();
        person = found.person();
        notes = found.notes();
        noteGone = found.noteGone();
        due = cards(view.due(), true);
        today = cards(view.today(), view.due().isEmpty());
        handedIn = cards(view.handedIn(), false);
        kept = cards(view.kept(), false);
    }

    private List<Card> cards(List<HomeView.Task> tasks, boolean leads) {
        return tasks.stream()
                .limit(request.getParameter("all") == null ? FIRST : tasks.size())
                .map(task -> new Card(
                        task,
                        address(task),
                        task.title().in(shell.getLanguage()),
                        note(task),
                        shell.speech().get("portal.home.action." + action(task)),
                        leads && task.equals(tasks.get(0))))
                .toList();
    }

    /** About how long, and how far it is; of what is handed in only when. */
    private String note(HomeView.Task task) {
        if (task.standing() == ResponseStatus.HANDED_IN) {
            return task.savedAt()
                    .map(at -> shell.speech()
                            .with("portal.home.handed", shell.dates().moment(at)))
                    .orElse("");
        }
        String about = shell.speech().with("portal.home.about", task.minutes());
        String far = task.standing() == ResponseStatus.RETURNED
                ? shell.speech().get("portal.home.returned")
                : task.savedAt()
                        .map(at -> shell.speech()
                                .with("portal.home.saved", shell.dates().moment(at)))
                        .orElse("");
        String planned = beforeSession(task)
                .or(() -> task.entry().map(day -> entry(task, day)))
                .or(() -> task.dueOn().map(this::planned))
                .orElse("");
        return Optional.of(String.join(" · ", List.of(about, far, planned)))
                .map(text -> text.replaceAll("( · )+", " · ").replaceAll(" · $", ""))
                .orElseThrow();
    }

    /** What comes back before each session says for which one it is. */
    private Optional<String> beforeSession(HomeView.Task task) {
        return task.entry()
                .filter(day -> task.beforeSession())
                .flatMap(day -> task.dueOn())
                .map(day -> shell.speech()
                        .with("portal.home.entry.beforeSession", shell.dates().day(day)));
    }

    /** Which entry of a recurring exercise it is. */
    private String entry(HomeView.Task task, java.time.LocalDate day) {
        java.time.LocalDate now = shell.dates().today();
        if (task.weekly()) {
            return now.minusDays(6).isAfter(day)
                    ? shell.speech()
                            .with("portal.home.entry.week-of", shell.dates().day(day))
                    : shell.speech().get("portal.home.entry.week");
        }
        return day.equals(now)
                ? shell.speech().get("portal.home.entry.today")
                : shell.speech().with("portal.home.entry.of", shell.dates().day(day));
    }

    /** When it was planned for; the page of late work says so without a word of blame. */
    private String planned(java.time.LocalDate day) {
        java.time.LocalDate now = shell.dates().today();
        String key = day.isBefore(now) ? "portal.home.was" : day.equals(now) ? "portal.home.today" : "portal.home.for";
        return shell.speech().with(key, shell.dates().day(day));
    }

    private static String action(HomeView.Task task) {
        return switch (task.standing()) {
            case RETURNED -> "again";
            case HANDED_IN -> "see";
            default -> task.isBegun() ? "continue" : "begin";
        };
    }

    private static String address(HomeView.Task task) {
        return Route.HOMEWORK.path(task.assignment())
                + task.entry().map(day -> "?entry=" + day).orElse("");
    }

    public HomeView getView() {
        return view;
    }

    /** What can be said about promises today. */
    public TodaysPromises getPromises() {
        return promises;
    }

    /** Short notes of the counselor that are not marked as read. */
    public List<CurrentShortNote> getNotes() {
        return notes;
    }

    /** Whether a note is gone that a mail may have told of. */
    public boolean isNoteGone() {
        return noteGone;
    }

    public PersonId getPerson() {
        return person;
    }

    /** Whether something shared is paused. */
    public boolean isPaused() {
        return view.paused() || promises.paused();
    }

    /** The next session's day and time, or null. */
    public java.time.Instant getSession() {
        return view.session().orElse(null);
    }

    public List<Card> getDue() {
        return due;
    }

    public List<Card> getToday() {
        return today;
    }

    public List<Card> getHandedIn() {
        return handedIn;
    }

    public List<Card> getKept() {
        return kept;
    }

    /** How many pieces of work there are that are not shown yet. */
    public int getFurther() {
        return view.due().size()
                + view.today().size()
                + view.handedIn().size()
                + view.kept().size()
                - due.size()
                - today.size()
                - handedIn.size()
                - kept.size();
    }

    /** Address of the report on a contact, or null. */
    public String getContactReport() {
        return view.contactReport().map(Route.HOMEWORK::path).orElse(null);
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
        return shell.speech().with("portal.home.greeting." + part, view.name());
    }
}
