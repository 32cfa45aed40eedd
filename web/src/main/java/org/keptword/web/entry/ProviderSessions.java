package org.keptword.web.entry;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keptword.access.accounts.LeftSignIns;

/**
 * Ends sign-ins at the identity provider, from server to server: the browser goes nowhere, and nobody waits longer than seconds. It is
 * noted for every server that the sign-in was left: it must let nobody in where the provider or another server did not hear of it.
 */
@ApplicationScoped
public class ProviderSessions {

    private static final Logger LOG = Logger.getLogger(ProviderSessions.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final String CLIENT = "keptword";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    @Inject
    LeftSignIns left;

    /**
     * Ends the sign-in an id token speaks of.
     *
     * @return whether the provider has ended it, or knew of none
     */
    boolean end(String idToken) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Provider.url() + "/protocol/openid-connect/logout"))
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "client_id=" + CLIENT + "&id_token_hint=" + URLEncoder.encode(idToken, StandardCharsets.UTF_8)))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (!hasEnded(status)) {
                LOG.warnf("The sign-in service answered %d when a sign-in was to be ended", status);
            }
            return hasEnded(status);
        } catch (IOException e) {
            LOG.warnf(
                    "The sign-in service did not learn that a sign-in ended: %s",
                    e.getClass().getSimpleName());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Notes for every server that somebody left the sign-in an id token speaks of. Without the database a person is signed out here all the same. */
    void remember(String idToken) {
        session(idToken).ifPresent(this::note);
    }

    private void note(String session) {
        try {
            left.remember(session);
        } catch (RuntimeException away) {
            LOG.errorf(
                    "That a sign-in ended could not be noted: %s",
                    away.getClass().getName());
        }
    }

    /** Whether somebody signed out of this sign-in. */
    boolean shouldBeOver(String idToken) {
        return session(idToken).filter(left::knows).isPresent();
    }

    /** Whether an answer says that the sign-in is over, or that there is none: one that was refused goes on. */
    static boolean hasEnded(int status) {
        return status / 100 == 2 || status == HttpURLConnection.HTTP_NOT_FOUND;
    }

    /** The provider's name of the sign-in an id token speaks of. */
    static Optional<String> session(String idToken) {
        String[] parts = idToken.split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try (JsonReader reader = JSON.createReader(
                new StringReader(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)))) {
            return Optional.ofNullable(reader.readObject().get("sid"))
                    .filter(JsonString.class::isInstance)
                    .map(sid -> ((JsonString) sid).getString());
        } catch (JsonException | IllegalArgumentException notAToken) {
            return Optional.empty();
        }
    }
}
