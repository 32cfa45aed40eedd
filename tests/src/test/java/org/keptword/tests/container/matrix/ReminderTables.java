package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keptword.reminders.DueReminders;
import org.keptword.reminders.PushAddress;
import org.keptword.reminders.ReminderChannel;
import org.keptword.reminders.ReminderChoice;
import org.keptword.reminders.ReminderJob;
import org.keptword.reminders.ReminderKind;
import org.keptword.reminders.ReminderPageTransactions;
import org.keptword.reminders.ReminderPages;
import org.keptword.reminders.ReminderService;
import org.keptword.reminders.ReminderSwitch;
import org.keptword.reminders.ReminderSwitchTransactions;
import org.keptword.reminders.ReminderTransactions;
import org.keptword.reminders.internal.Outgoing;
import org.keptword.shared.Role;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;
import org.keptword.tests.container.reminders.TestBrowser;

/** Reminders of clients, what turns them off without a sign-in, and the job that sends them. */
final class ReminderTables {

    private ReminderTables() {}

    static List<Table> all() {
        return List.of(choices(), pages(), pageSteps(), switches(), switchSteps(), rounds(), deliveries(), due());
    }

    private static Table choices() {
        return new Table(ReminderService.class)
                .ends("choose", Audience.OWN, "refusal.reminders.unsafe", null, c -> with(c.person(), everyEvening()))
                .plain("turnOff", Audience.OWN, c -> with(c.person()))
                .plain("addDevice", Audience.OWN, c -> with(c.person(), browser()))
                .plain(
                        "removeDevice",
                        Audience.OWN,
                        c -> with(c.person(), browser().address()));
    }

    private static Table pages() {
        return new Table(ReminderPages.class)
                .plain("page", Audience.OWN, c -> with())
                .ends("test", Audience.OWN, "refusal.reminders.off", null, c -> with(c.person()));
    }

    private static Table pageSteps() {
        return new Table(ReminderPageTransactions.class)
                .plain(
                        "page",
                        Audience.JOB,
                        c -> with(c.scene().nearest(Role.CLIENT).person()))
                .ends(
                        "test",
                        Audience.JOB,
                        "refusal.reminders.off",
                        null,
                        c -> with(c.scene().nearest(Role.CLIENT)));
    }

    private static Table switches() {
        return new Table(ReminderSwitch.class)
                .plain("knows", Audience.WORLD, c -> with("no token"))
                .plain("turnOff", Audience.WORLD, c -> with("no token"));
    }

    private static Table switchSteps() {
        return new Table(ReminderSwitchTransactions.class)
                .plain("forget", Audience.JOB, c -> with(browser().hash()))
                .plain(
                        "turnOff",
                        Audience.JOB,
                        c -> with(c.scene().nearest(Role.CLIENT).person(), Optional.empty()));
    }

    private static Table rounds() {
        return new Table(ReminderJob.class).plain("round", Audience.JOB, c -> with(Instant.now()));
    }

    private static Table deliveries() {
        return new Table(ReminderTransactions.class)
                .plain("gather", Audience.JOB, c -> with(Instant.now()))
                .plain("claim", Audience.JOB, c -> with(Instant.now()))
                .add("address", Audience.JOB, Scene::claimedReminder, c -> with(c.id(), Instant.now()))
                .add("drop", Audience.JOB, Scene::claimedReminder, c -> with(c.id(), Instant.now()))
                .add(
                        "settle",
                        Audience.JOB,
                        Scene::claimedReminder,
                        c -> with(c.id(), Outgoing.Result.SENT, List.of(), Instant.now()));
    }

    private static Table due() {
        return new Table(DueReminders.class)
                .plain("isAny", Audience.JOB, c -> with(Set.of(ReminderKind.PROMISES), Set.of(), Instant.now()));
    }

    private static ReminderChoice everyEvening() {
        return ReminderChoice.together(
                Set.of(ReminderKind.PROMISES), LocalTime.of(19, 0), Set.of(DayOfWeek.values()), ReminderChannel.EMAIL);
    }

    private static PushAddress browser() {
        return TestBrowser.answering(201).address();
    }
}
