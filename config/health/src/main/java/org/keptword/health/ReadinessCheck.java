package org.keptword.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the database answers both roles, has a schema that this version may work on, and has the same time as this server. The sign-in
 * service is reported and changes nothing: those who are signed in go on working without it, and another server would not find it either. One
 * that hangs delays the answer by half a second.
 */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {

    /** How long a connection to the database may take to answer. */
    private static final int VALID_SECONDS = 2;

    /** How long to wait for somebody else who asks the database. */
    private static final int WAIT_SECONDS = 1;

    /** What the database says of itself. */
    private record Database(boolean answers, boolean serves, boolean agrees) {

        private static final Database SILENT = new Database(false, false, false);
    }

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    private DataSource people;

    @Resource(lookup = "java:jboss/datasources/KeptwordJobsDS")
    private DataSource jobs;

    private final Semaphore asking = new Semaphore(1);
    private final SignInService signIn =
            new SignInService(Optional.ofNullable(System.getenv("KEPTWORD_OIDC_PROVIDER_URL"))
                    .orElse("http://localhost:8180/realms/keptword"));

    @Override
    public HealthCheckResponse call() {
        Database database = database();
        return HealthCheckResponse.named("keptword")
                .withData("database", upOrDown(database.answers()))
                .withData("schema", upOrDown(database.serves()))
                .withData("clock", upOrDown(database.agrees()))
                .withData("sign-in", upOrDown(signIn.answers()))
                .status(database.serves() && database.agrees())
                .build();
    }

    private static String upOrDown(boolean up) {
        return up ? "up" : "down";
    }

    /** Returns what the database says. One that hangs holds up a single caller and one connection; all others are told that it is silent. */
    private Database database() {
        try {
            if (!asking.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Database.SILENT;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Database.SILENT;
        }
        try {
            boolean answers = answers(people) && answers(jobs);
            return new Database(answers, answers && isServed(), answers && isClockRight());
        } finally {
            asking.release();
        }
    }

    /** A migration for later versions may have been run while this server is up. */
    private boolean isServed() {
        try {
            return Schema.of(people).refusal().isEmpty();
        } catch (SQLException unreachable) {
            return false;
        }
    }

    /** A clock may be set while this server is up, and another database may have taken the place of the first. */
    private boolean isClockRight() {
        try {
            return ClockDifference.of(people).refusal().isEmpty();
        } catch (SQLException unreachable) {
            return false;
        }
    }

    private static boolean answers(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(VALID_SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
