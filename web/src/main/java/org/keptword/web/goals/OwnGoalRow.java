package org.keptword.web.goals;

import java.util.Optional;
import org.keptword.goals.OwnGoals;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/**
 * One goal of a client's own page: what was said of it, and what can be said now.
 *
 * @param rate the goal, and what can be said
 * @param session the session it is said for
 * @param now what the client said for this session
 * @param before what the client said before
 */
public record OwnGoalRow(RateRow rate, String session, String now, String before) {

    /** A goal in its place on the page; what was said of one that is gone meanwhile is not said any more. */
    static OwnGoalRow of(RateRow rate, Optional<OwnGoals.Own> own, Shell shell) {
        LocalizedTexts speech = shell.speech();
        Dates dates = shell.dates();
        return new OwnGoalRow(
                rate,
                own.flatMap(OwnGoals.Own::session)
                        .map(session -> speech.with("goals.own.session", dates.day(session.startsAt())))
                        .orElse(""),
                own.flatMap(OwnGoals.Own::now)
                        .map(one -> speech.with("goals.own.now", speech.of("goals.level", one.level())))
                        .orElse(""),
                own.flatMap(OwnGoals.Own::before)
                        .map(one -> speech.with(
                                "goals.own.before", dates.brief(one.at()), speech.of("goals.level", one.level())))
                        .orElse(""));
    }
}
