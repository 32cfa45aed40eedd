package org.keptword.rescheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.SessionId;

/**
 * Command: ask for another time of a planned session.
 *
 * @param suggestions one to {@value #MOST}, each once
 */
public record AskForTime(SessionId session, List<SuggestedTime> suggestions) {

    /** So many times can be suggested. */
    public static final int MOST = 3;

    /** So many days ahead a time can be suggested. */
    public static final int DAYS_AHEAD = 90;

    public AskForTime {
        Objects.requireNonNull(session);
        suggestions = suggestions.stream().distinct().toList();
        if (suggestions.isEmpty() || suggestions.size() > MOST) {
            throw new DomainRefusal("refusal.rescheduling.howMany", MOST);
        }
    }

    /** Refuses what is over, or too far ahead, on the clock of whoever suggests it. */
    void requireAhead(Instant now, ZoneId zone) {
        LocalDate last = LocalDate.ofInstant(now, zone).plusDays(DAYS_AHEAD);
        for (SuggestedTime one : suggestions) {
            if (one.isOver(now, zone)) {
                throw new DomainRefusal("refusal.rescheduling.over");
            }
            if (one.day().isAfter(last)) {
                throw new DomainRefusal("refusal.rescheduling.tooFar", DAYS_AHEAD);
            }
        }
    }
}
