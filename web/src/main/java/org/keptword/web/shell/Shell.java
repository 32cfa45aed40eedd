package org.keptword.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.keptword.access.practice.CrisisLine;
import org.keptword.shared.Actor;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.Region;
import org.keptword.shared.Role;
import org.keptword.web.entry.SignedIn;
import org.keptword.web.routing.Route;
import org.keptword.web.routing.RouterFilter;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.Texts;

/** What stands around a page: who looks at it, in which language, what there is to go to. In pages {@code #{shell}}. */
@RequestScoped
public class Shell {

    private static final boolean DEMO = Boolean.parseBoolean(System.getenv("KEPTWORD_DEMO"));
    private static final List<Route> STAFF_PLACES =
            List.of(Route.TODAY, Route.CASES, Route.REVIEW, Route.CALENDAR, Route.GUIDE);
    private static final List<Route> CLIENT_PLACES =
            List.of(Route.HOME, Route.PROMISES, Route.PROGRESS, Route.SHARED, Route.RECORD);
    private static final List<Route> MANAGER_PLACES =
            List.of(Route.PEOPLE, Route.SETTINGS, Route.INSTRUMENTS, Route.TRAIL);

    @Inject
    HttpServletRequest request;

    @Inject
    ServletContext context;

    @Inject
    Texts texts;

    @Inject
    Assets assets;

    @Inject
    PageMessages messages;

    @Inject
    Clock clock;

    @Inject
    Instance<ReviewCount> reviewCount;

    @Inject
    Instance<SharedCount> sharedCount;

    @Inject
    Instance<CrisisLineSource> crisisLines;

    @Inject
    Instance<CounselorTitleSource> titles;

    public Optional<Actor> actor() {
        return SignedIn.actor(request);
    }

    public LocalizedTexts speech() {
        return new LocalizedTexts(texts, getRegion().locale(), title());
    }

    /** How texts name the counselor. For staff it depends on the case that the page opens, so it is asked for only once a text needs it. */
    private Supplier<CounselorTitle> title() {
        boolean needed = getLanguage().equals(Language.SPANISH) && titles.isResolvable();
        if (needed && isSearchable()) {
            return titles.get()::title;
        }
        CounselorTitle title = needed && isClient() ? titles.get().title() : CounselorTitle.UNSET;
        return () -> title;
    }

    public Dates dates() {
        return new Dates(getRegion().locale(), actor().map(Actor::zone).orElse(ZoneId.of("UTC")), clock);
    }

    public Locale getLanguage() {
        return Language.of(request);
    }

    /** The person's region, by which dates, times and numbers are written. */
    public Region getRegion() {
        return Language.regionOf(request);
    }

    /** All languages of the application. */
    public List<Locale> getLanguages() {
        return Language.ALL;
    }

    /** The languages that the page is not in. */
    public List<Locale> getOtherLanguages() {
        Locale language = getLanguage();
        return Language.ALL.stream().filter(other -> !other.equals(language)).toList();
    }

    /** The name of the page's texts for the components of PrimeFaces, which have English ones by themselves; null where there are no others. */
    public String getWidgetTexts() {
        return Language.widgetTexts(getLanguage());
    }

    public boolean isDemo() {
        return DEMO;
    }

    /** The person's choice of appearance, {@code light} or {@code dark}, or null to follow the device. */
    public String getTheme() {
        return actor().map(Actor::theme)
                .filter(theme -> !theme.equals("AUTO"))
                .map(theme -> theme.toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    /** Whether there is a search box: for those who have cases. */
    public boolean isSearchable() {
        return actor().filter(actor -> actor.role().isStaff()).isPresent();
    }

    public boolean isClient() {
        return actor().filter(actor -> actor.role() == Role.CLIENT).isPresent();
    }

    /** The places in the header for this person, as far as they are built. */
    public List<Place> getPlaces() {
        List<Place> places = new ArrayList<>();
        for (Route route : actor().map(actor -> placesOf(actor.role())).orElse(List.of())) {
            if (isBuilt(route)) {
                places.add(
                        new Place(route.path(), "shell.place." + route.name().toLowerCase(Locale.ROOT), count(route)));
            }
        }
        return places;
    }

    /** Whether something answers at the addresses of a route already. */
    public boolean isBuilt(Route route) {
        return ((Set<?>) context.getAttribute(RouterFilter.class.getName())).contains(route);
    }

    public List<CrisisLine> getCrisisLines() {
        return isClient() && crisisLines.isResolvable() ? crisisLines.get().lines() : List.of();
    }

    public List<PageMessage> getMessages() {
        return messages.toShow();
    }

    /** The address of a file below {@code /assets}, with its version. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** The address of one picture of the sheet of icons. */
    public String icon(String name) {
        return assets.address("icons.svg") + "#" + name;
    }

    /**
     * Whether an act is still being looked for in what was sent. A button that was shown counts then, whatever its row has become
     * since: the service says why the act is refused.
     */
    public boolean isActing() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** A new key for a form that acts once. */
    public String getKey() {
        return UUID.randomUUID().toString();
    }

    private Integer count(Route route) {
        if (route == Route.SHARED && sharedCount.isResolvable()) {
            int news = sharedCount.get().waiting();
            return news > 0 ? news : null;
        }
        if (route != Route.REVIEW || !reviewCount.isResolvable()) {
            return null;
        }
        OptionalInt waiting = reviewCount.get().waiting();
        return waiting.isPresent() && waiting.getAsInt() > 0 ? waiting.getAsInt() : null;
    }

    private static List<Route> placesOf(Role role) {
        return switch (role) {
            case COUNSELOR, SUPERVISOR -> STAFF_PLACES;
            case CLIENT -> CLIENT_PLACES;
            case MANAGER -> MANAGER_PLACES;
            case JOB -> List.of();
        };
    }

    /**
     * One entry of the header.
     *
     * @param key of its text
     * @param count what waits there, or null
     */
    public record Place(String path, String key, Integer count) {

        /** The name of its picture on the sheet of icons. */
        public String icon() {
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }
}
