package org.keptword.homework.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.AssignmentId;

/**
 * What a client finds on coming in.
 *
 * @param due what can be worked on, in the order it is planned
 * @param today entries of recurring exercises planned for today or this week
 * @param handedIn the latest that the counselor has not concluded
 * @param kept the latest that is handed in and private to the client
 * @param more whether more was handed in or kept than is listed
 * @param replies feedback not read yet, the newest first
 * @param paused whether shared exercises are paused
 * @param betweenSessions whether something comes back before each session and none is planned
 * @param roomOffered whether reaching out rests without an end, so that other phases are offered in kind words
 * @param session when the next session begins
 * @param contactReport address of the report on a contact, which is open in every state; empty while the guide has none
 */
public record HomeView(
        String name,
        List<Task> due,
        List<Task> today,
        List<Task> handedIn,
        List<Task> kept,
        boolean more,
        List<NewReply> replies,
        boolean paused,
        boolean betweenSessions,
        boolean roomOffered,
        Optional<Instant> session,
        Optional<AssignmentId> contactReport) {

    public HomeView {
        due = List.copyOf(due);
        today = List.copyOf(today);
        handedIn = List.copyOf(handedIn);
        kept = List.copyOf(kept);
        replies = List.copyOf(replies);
    }

    /**
     * One thing to do: an assignment, or one entry of a recurring one.
     *
     * @param entry the day or Monday of a recurring exercise
     * @param savedAt when it was last saved, empty when it is not begun
     * @param beforeSession whether it is meant for the next session
     * @param dueOn the day it is planned for; of an entry that comes before a session, the day of that session
     */
    public record Task(
            AssignmentId assignment,
            Optional<LocalDate> entry,
            LocalizedText title,
            int minutes,
            ResponseStatus status,
            Optional<Instant> savedAt,
            Optional<LocalDate> dueOn,
            boolean beforeSession,
            boolean weekly) {

        public boolean isBegun() {
            return savedAt.isPresent();
        }
    }

    /** The counselor replied. */
    public record NewReply(
            AssignmentId assignment,
            Optional<LocalDate> entry,
            LocalizedText title,
            Instant sentAt,
            boolean returned) {}

    /** Whether there is nothing to do and nothing to read. */
    public boolean isQuiet() {
        return due.isEmpty() && today.isEmpty() && handedIn.isEmpty() && replies.isEmpty();
    }
}
