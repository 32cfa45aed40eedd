package org.keptword.web.sharing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.keptword.access.CurrentActor;
import org.keptword.shared.Role;
import org.keptword.sharing.ShareService;
import org.keptword.sharing.SharedPage;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.SharedCount;

/**
 * The number beside Shared, and what the first page says of it. That nothing waits is believed for half a minute; that something waits is
 * asked for anew on each page, so that nothing is told of what is not there any more.
 */
@Named
@RequestScoped
public class SharedNewsBacking implements SharedCount {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final String KEY = SharedNewsBacking.class.getName();
    private static final ShareService.NewShares NONE = new ShareService.NewShares(0, 0);

    @Inject
    CurrentActor current;

    @Inject
    CurrentRoute route;

    @Inject
    HttpServletRequest request;

    @Inject
    PageReading reading;

    @Inject
    ShareService shares;

    @Inject
    Clock clock;

    /** That nothing waited for a person at a moment; somebody else may sign in where a session goes on. */
    private record Quiet(UUID person, Instant at) implements Serializable {}

    @Override
    public int waiting() {
        return getNews().waiting();
    }

    /** What waits for the client. */
    public ShareService.NewShares getNews() {
        return current.find().filter(actor -> actor.role() == Role.CLIENT).isPresent()
                ? reading.of(ShareService.NewShares.class, this::read)
                : NONE;
    }

    private ShareService.NewShares read() {
        if (route.getPath().equals(Route.SHARED.path())) {
            SharedPage page = reading.of(SharedPage.class, shares::page);
            return new ShareService.NewShares(page.asks().size(), (int)
                    page.received().stream().filter(SharedPage.Received::fresh).count());
        }
        Quiet quiet = (Quiet) request.getSession().getAttribute(KEY);
        UUID person = current.get().personValue();
        if (quiet != null
                && quiet.person().equals(person)
                && clock.instant().isBefore(quiet.at().plus(KEPT))) {
            return NONE;
        }
        ShareService.NewShares news = shares.news();
        if (news.waiting() == 0) {
            request.getSession().setAttribute(KEY, new Quiet(person, clock.instant()));
        } else {
            request.getSession().removeAttribute(KEY);
        }
        return news;
    }
}
