package org.keptword.web.today;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.keptword.sessions.SessionState;
import org.keptword.today.TodayService;
import org.keptword.today.TodayView;

/** The day. */
@Named
@RequestScoped
public class TodayBacking {

    @Inject
    TodayService today;

    @Inject
    Clock clock;

    private TodayView view;
    private Instant now;

    @PostConstruct
    void load() {
        view = today.today();
        now = clock.instant();
    }

    public TodayView getView() {
        return view;
    }

    /** Meetings of today that may just have been held: planned, and begun. */
    public List<TodayView.Meeting> getJustHeld() {
        return view.sessions().stream()
                .filter(meeting -> isAhead(meeting) && !meeting.startsAt().isAfter(now))
                .toList();
    }

    /** Whether nothing is recorded of a meeting yet. */
    public boolean isAhead(TodayView.Meeting meeting) {
        return meeting.state() == SessionState.PLANNED;
    }
}
