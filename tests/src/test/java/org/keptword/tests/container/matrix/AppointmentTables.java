package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.time.Instant;
import java.util.List;
import org.keptword.appointments.AppointmentJob;
import org.keptword.appointments.AppointmentService;
import org.keptword.appointments.AppointmentTransactions;
import org.keptword.notices.Mail;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;

/** Appointments by e-mail: what a client chooses, and the job that sends them. */
final class AppointmentTables {

    private AppointmentTables() {}

    static List<Table> all() {
        return List.of(choices(), rounds(), mails());
    }

    private static Table choices() {
        return new Table(AppointmentService.class)
                .plain("isOn", Audience.OWN, c -> with())
                .ends("turnOn", Audience.OWN, "refusal.appointments.unsafe", null, c -> with(c.person()))
                .plain("turnOff", Audience.OWN, c -> with(c.person()));
    }

    private static Table rounds() {
        return new Table(AppointmentJob.class).plain("round", Audience.JOB, c -> with(Instant.now()));
    }

    private static Table mails() {
        return new Table(AppointmentTransactions.class)
                .plain("compare", Audience.JOB, c -> with(Instant.now()))
                .plain("claim", Audience.JOB, c -> with(Instant.now()))
                .add(
                        "settle",
                        Audience.JOB,
                        Scene::claimedAppointment,
                        c -> with(c.id(), Mail.Outcome.SENT, Instant.now()));
    }
}
