package org.keptword.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the database answers both roles, has a schema that this version may work on, and has the same time as this server. The sign-in
 * service is reported and changes nothing: those who are signed in go on working without it, and another server would not find it either. Each
 * answer may take two seconds.
 */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    private DataSource people;

    @Resource(lookup = "java:jboss/datasources/KeptwordJobsDS")
    private DataSource jobs;

    @Override
    public HealthCheckResponse call() {
        boolean stores = answers(people) && answers(jobs);
        boolean knows = stores && isServed();
        boolean agrees = stores && isClockRight();
        return HealthCheckResponse.named("keptword")
                .withData("database", upOrDown(stores))
                .withData("schema", upOrDown(knows))
                .withData("clock", upOrDown(agrees))
                .withData("sign-in", upOrDown(keycloakAnswers()))
                .status(knows && agrees)
                .build();
    }

    private static String upOrDown(boolean up) {
        return up ? "up" : "down";
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
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException unreachable) {
            return false;
        }
    }

    private static boolean keycloakAnswers() {
        String realm = Optional.ofNullable(System.getenv("KEPTWORD_OIDC_PROVIDER_URL"))
                .orElse("http://localhost:8180/realms/keptword");
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
