package org.keptword.web.sessions;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keptword.sessions.calendar.FeedService;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.Texts;

/** What a person's calendar app fetches. It needs no sign-in and begins no session; whoever asks too often is told to wait. */
@WebServlet("/WEB-INF/servlets/calendar-feed")
public class CalendarFeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String TEN_MINUTES = "600";

    @Inject
    transient FeedService feeds;

    @Inject
    transient CurrentRoute route;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        FeedService.Feed feed;
        try {
            feed = feeds.read(route.text("feed"), request.getRemoteAddr()).orElseThrow(NotFound::new);
        } catch (DomainRefusal tooOften) {
            response.setStatus(TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", TEN_MINUTES);
            return;
        }
        byte[] file = CalendarFile.of(feed, new LocalizedTexts(texts, feed.language()));
        response.setContentType("text/calendar");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=\"appointments.ics\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
