package org.keptword.web.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keptword.homework.answer.HomeView;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Assignments as the client's first page shows them. */
public final class TaskCards {

    private final LocalizedTexts speech;
    private final Dates dates;

    TaskCards(Shell shell) {
        speech = shell.speech();
        dates = shell.dates();
    }

    /**
     * A task with its words.
     *
     * @param note about how long it takes, and how far it is; of what is handed in or kept private only when
     * @param action what can be done with it
     * @param primary whether it is what most likely is done next
     */
    public record Card(String address, String title, String note, String action, boolean primary) {}

    Card card(HomeView.Task task, boolean primary) {
        return card(task, note(task), primary);
    }

    /** What the author keeps private, which was handed in to no one. */
    Card kept(HomeView.Task task) {
        return card(task, saved(task, "portal.home.private"), false);
    }

    private Card card(HomeView.Task task, String note, boolean primary) {
        return new Card(
                address(task),
                speech.in(task.title()),
                note,
                speech.get("portal.home.action." + action(task)),
                primary);
    }

    private static String address(HomeView.Task task) {
        return Route.HOMEWORK.path(task.assignment())
                + task.entry().map(day -> "?entry=" + day).orElse("");
    }

    private static String action(HomeView.Task task) {
        return switch (task.status()) {
            case RETURNED -> "again";
            case HANDED_IN -> "see";
            default -> task.isBegun() ? "continue" : "begin";
        };
    }

    private String note(HomeView.Task task) {
        if (task.status() == ResponseStatus.HANDED_IN) {
            return saved(task, "portal.home.handed");
        }
        String about = speech.with("portal.home.about", task.minutes());
        String far = task.status() == ResponseStatus.RETURNED
                ? speech.get("portal.home.returned")
                : saved(task, "portal.home.saved");
        String planned = beforeSession(task)
                .or(() -> task.entry().map(day -> entry(task, day)))
                .or(() -> task.dueOn().map(this::planned))
                .orElse("");
        return String.join(
                "\u00a0· ",
                List.of(about, far, planned).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private String saved(HomeView.Task task, String key) {
        return task.savedAt().map(at -> speech.with(key, dates.moment(at))).orElse("");
    }

    /** What comes back before each session says for which one it is. */
    private Optional<String> beforeSession(HomeView.Task task) {
        return task.entry()
                .filter(day -> task.beforeSession())
                .flatMap(day -> task.dueOn())
                .map(day -> speech.with("portal.home.entry.beforeSession", dates.day(day)));
    }

    /** Which entry of a recurring exercise it is. */
    private String entry(HomeView.Task task, LocalDate day) {
        if (task.weekly()) {
            return dates.today().minusDays(6).isAfter(day)
                    ? speech.with("portal.home.entry.week-of", dates.day(day))
                    : speech.get("portal.home.entry.week");
        }
        return day.equals(dates.today())
                ? speech.get("portal.home.entry.today")
                : speech.with("portal.home.entry.of", dates.day(day));
    }

    /** When it was planned for; the page of late work says so without a word of blame. */
    private String planned(LocalDate day) {
        LocalDate now = dates.today();
        String key = day.isBefore(now) ? "portal.home.was" : day.equals(now) ? "portal.home.today" : "portal.home.for";
        return speech.with(key, dates.day(day));
    }
}
