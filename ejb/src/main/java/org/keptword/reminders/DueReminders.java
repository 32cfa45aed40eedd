package org.keptword.reminders;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.homework.answer.HomeView;
import org.keptword.homework.read.Homework;
import org.keptword.promises.read.Promises;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseId;
import org.keptword.shared.Roles;

/**
 * Says whether something is waiting for a client, read as that client: what the client's own pages do not ask for, because it is paused, held
 * back, ended or done, is not reminded of. Nothing is entered in the audit log as shown, since nobody sees it.
 */
@Stateless
@DenyAll
public class DueReminders {

    /** Handed-in work is not looked at. */
    private static final int NO_MORE = 1;

    @Inject
    Guard guard;

    @Inject
    Promises promises;

    @Inject
    Homework homework;

    @Inject
    Sessions sessions;

    /**
     * Whether something of these kinds is waiting at a moment.
     *
     * @param there the cases in which the client takes part now: neither paused nor gone
     */
    @RolesAllowed(Roles.SYSTEM)
    public boolean isAny(Set<ReminderKind> kinds, Set<CaseId> there, Instant now) {
        if (there.isEmpty()) {
            return false;
        }
        Permit own = guard.own().active();
        ZoneId zone = own.actor().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return (kinds.contains(ReminderKind.PROMISES) && isPromised(today, own))
                || (kinds.contains(ReminderKind.SESSION) && isSession(today.plusDays(1), zone, there, own))
                || isAsked(kinds, today, own);
    }

    private boolean isPromised(LocalDate today, Permit own) {
        return promises.today(own).today().stream()
                .anyMatch(one -> one.day().equals(today) && one.said().isEmpty());
    }

    private boolean isSession(LocalDate day, ZoneId zone, Set<CaseId> there, Permit own) {
        return sessions.nextOfEach(own, day.atStartOfDay(zone).toInstant()).values().stream()
                .filter(line -> there.contains(line.caseId()))
                .anyMatch(line -> LocalDate.ofInstant(line.startsAt(), zone).equals(day));
    }

    private boolean isAsked(Set<ReminderKind> kinds, LocalDate today, Permit own) {
        boolean checkIn = kinds.contains(ReminderKind.CHECK_IN);
        boolean practice = kinds.contains(ReminderKind.PRACTICE);
        if (!checkIn && !practice) {
            return false;
        }
        HomeView home = homework.home(NO_MORE, own);
        return (checkIn && home.due().stream().anyMatch(task -> isCheckIn(task, today.plusDays(1))))
                || (practice
                        && Stream.concat(home.due().stream(), home.today().stream())
                                .anyMatch(task -> isPlanned(task, today)));
    }

    /** What comes back before each session, for one on that day. */
    private static boolean isCheckIn(HomeView.Task task, LocalDate sessionOn) {
        return task.beforeSession()
                && task.entry().isPresent()
                && task.dueOn().filter(sessionOn::equals).isPresent();
    }

    /** What is planned for today, and what is planned for this week on its last day. What comes back before a session has no day of its own. */
    private static boolean isPlanned(HomeView.Task task, LocalDate today) {
        if (task.entry().isEmpty()) {
            return task.dueOn().filter(today::equals).isPresent();
        }
        LocalDate entry = task.entry().get();
        return !task.beforeSession()
                && (task.weekly()
                        ? entry.plusDays(DayOfWeek.SUNDAY.getValue() - 1L).equals(today)
                        : entry.equals(today));
    }
}
