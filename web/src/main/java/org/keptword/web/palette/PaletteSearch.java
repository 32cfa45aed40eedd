package org.keptword.web.palette;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.access.CurrentActor;
import org.keptword.cases.caseload.CaseSearchService;
import org.keptword.guide.GuideService;
import org.keptword.sessions.calendar.CalendarService;
import org.keptword.shared.Role;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Cases with what can be begun for them, sessions of a day, and exercises, as far as they fit what is typed. */
@RequestScoped
public class PaletteSearch {

    /** For so many of the cases found acts are offered. */
    private static final int WITH_ACTS = 2;

    private static final int MOST_EXERCISES = 6;
    private static final int SHORTEST_TITLE_PART = 2;

    @Inject
    CaseSearchService cases;

    @Inject
    GuideService guide;

    @Inject
    CalendarService calendar;

    @Inject
    CurrentActor current;

    @Inject
    Shell shell;

    /**
     * Something to go to.
     *
     * @param group cases, acts, sessions or exercises
     * @param detail what is said beside it, or nothing
     */
    record Hit(String group, String text, String detail, String address) {}

    /** What fits, in the order to show it in. */
    List<Hit> find(String typed) {
        List<String> words = PaletteWords.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>(cases(words));
        hits.addAll(sessions(words));
        hits.addAll(exercises(words));
        return hits;
    }

    /** Words that begin an act are the act, and the others the name: "record maya". Where all do, they are a name as well. */
    private List<Hit> cases(List<String> words) {
        LocalizedTexts texts = shell.speech();
        List<String> acting = current.get().role() == Role.COUNSELOR
                ? words.stream()
                        .filter(word -> word.length() > 2
                                && Stream.of(CaseAct.values()).anyMatch(act -> act.fits(List.of(word), texts)))
                        .toList()
                : List.of();
        List<String> name =
                words.stream().filter(word -> !acting.contains(word)).toList();
        boolean named = !name.isEmpty();
        List<CaseSearchService.FoundCase> found = cases.find(String.join(" ", named ? name : words));
        List<Hit> hits = new ArrayList<>();
        if (current.get().role() == Role.COUNSELOR) {
            found.stream()
                    .filter(CaseSearchService.FoundCase::open)
                    .limit(WITH_ACTS)
                    .forEach(one -> Stream.of(CaseAct.values())
                            .filter(act -> act.fits(named ? acting : List.of(), texts))
                            .map(act -> new Hit("acts", act.says(texts, one.name()), "", act.address(one.id())))
                            .forEach(hits::add));
        }
        List<Hit> pages = found.stream()
                .map(one -> new Hit(
                        "cases",
                        one.name(),
                        one.open() ? "" : texts.get("cases.state.closed"),
                        Route.CASE.path(one.id().value())))
                .toList();
        hits.addAll(named && !acting.isEmpty() ? hits.size() : 0, pages);
        return hits;
    }

    private List<Hit> sessions(List<String> words) {
        Dates dates = shell.dates();
        Optional<LocalDate> day = new PaletteDay(shell.speech(), dates.today()).of(words);
        if (day.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        calendar.show(day.get(), day.get().plusDays(1))
                .entries()
                .forEach(entry -> hits.add(new Hit(
                        "sessions",
                        entry.name(),
                        dates.moment(entry.line().startsAt()),
                        Route.SESSION.path(entry.line().id().value()))));
        hits.add(new Hit(
                "sessions",
                shell.speech().with("palette.calendar-on", dates.day(day.get())),
                "",
                Route.CALENDAR.path() + "?show=day&on=" + day.get()));
        return hits;
    }

    private List<Hit> exercises(List<String> words) {
        if (words.stream().anyMatch(word -> word.length() < SHORTEST_TITLE_PART)) {
            return List.of();
        }
        GuideService.GuideOverview all = guide.overview();
        Stream<GuideService.GuideOverview.Step> steps =
                Stream.concat(all.phases().stream().flatMap(phase -> phase.steps().stream()), all.beside().stream());
        return Stream.concat(steps.flatMap(step -> step.exercises().stream()), all.anyTime().stream())
                .filter(exercise -> PaletteWords.fit(words, exercise.title()))
                .limit(MOST_EXERCISES)
                .map(exercise ->
                        new Hit("exercises", exercise.title(), "", Route.GUIDE.path() + "?exercise=" + exercise.name()))
                .toList();
    }
}
