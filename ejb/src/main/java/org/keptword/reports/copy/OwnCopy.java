package org.keptword.reports.copy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keptword.cases.participants.OwnCases;
import org.keptword.goals.GoalLine;
import org.keptword.goals.OwnGoals;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.notices.ShortNotes;
import org.keptword.progress.OwnProgressService;
import org.keptword.promises.read.Promises;
import org.keptword.reminders.Reminders;
import org.keptword.rescheduling.SessionRequests;
import org.keptword.sessions.SessionLine;
import org.keptword.sharing.SharedPage;

/**
 * Everything a client may see, as the client sees it, gathered for the client's own copy. It is made of what the client's own pages are
 * made of: what a partner wrote is in it only where it is shared with the client at that moment, and no note of staff at all. The responses
 * are not in it: they are read one after the other while the files are made, for together they may be more than there is memory for.
 *
 * @param places the cases the client takes or took part in, with the own agreements
 * @param ratings the own ratings of goals
 * @param shared what is shared with the client, and what of the client's is shared
 * @param notes short notes of the counselor
 * @param sessions when meetings with the client were or will be, the newest first
 * @param requests what the client asked about the times of sessions, the newest first
 * @param reminders what the client chose last; empty where nothing ever was
 * @param appointmentMail whether appointments come by e-mail; empty where they never did
 */
public record OwnCopy(
        String name,
        Locale language,
        ZoneId zone,
        Instant madeAt,
        List<OwnCases.OwnCase> places,
        List<Promises.OwnPromise> promises,
        OwnGoals goals,
        List<GoalLine.Rating> ratings,
        OwnProgressService.OwnProgress progress,
        SharedPage shared,
        List<ShortNotes.CurrentShortNote> notes,
        List<SessionLine> sessions,
        List<SessionRequests.OwnRequest> requests,
        Optional<Reminders.OwnReminders> reminders,
        Optional<Boolean> appointmentMail) {

    public OwnCopy {
        places = List.copyOf(places);
        promises = List.copyOf(promises);
        ratings = List.copyOf(ratings);
        notes = List.copyOf(notes);
        sessions = List.copyOf(sessions);
        requests = List.copyOf(requests);
    }

    /** Whether an exercise holds words that are begun and not handed in, or were taken back. */
    public static boolean isBegun(ExerciseView view) {
        return view.savedAt().isPresent()
                && view.status() != ResponseStatus.HANDED_IN
                && view.status() != ResponseStatus.REVIEWED;
    }
}
