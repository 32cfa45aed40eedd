package org.keptword.web.today;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.keptword.sessions.SessionLine;
import org.keptword.today.TodayService;
import org.keptword.today.TodayView;
import org.keptword.web.progress.PointWords;
import org.keptword.web.shell.Shell;

/** The day. Of each kind of card the first few are shown, and all of the kind that {@code ?all=} names. */
@Named
@RequestScoped
public class TodayBacking {

    /** So many cards of a kind are shown at first; of what stands on a safety page more. */
    private static final int FIRST = 4;

    private static final int FIRST_FLAGS = 8;

    @Inject
    TodayService today;

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    @Inject
    Clock clock;

    private TodayView view;

    @PostConstruct
    void load() {
        view = today.today();
    }

    public TodayView getView() {
        return view;
    }

    /** The cards of a kind to show. */
    public <T> List<T> first(String kind, List<T> cards) {
        int most = kind.equals("flags") ? FIRST_FLAGS : FIRST;
        return kind.equals(request.getParameter("all")) ? cards : cards.subList(0, Math.min(most, cards.size()));
    }

    /** How many cards of a kind are not shown yet. */
    public int further(String kind, List<?> cards) {
        return cards.size() - first(kind, cards).size();
    }

    /** The first thing worth talking about, in one sentence with its numbers. */
    public String say(TodayView.PointCard card) {
        return new PointWords(shell.speech(), card.people()).say(card.points().get(0));
    }

    /** Meetings of today that may just have been held: planned, and begun. */
    public List<TodayView.Meeting> getJustHeld() {
        return view.sessions().stream()
                .filter(meeting -> meeting.state() == SessionLine.State.PLANNED
                        && !meeting.startsAt().isAfter(clock.instant()))
                .toList();
    }
}
