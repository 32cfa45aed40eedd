package org.keptword.access.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.keptword.shared.DomainRefusal;

/** Speaks with Keycloak's admin API. It answers within seconds or counts as away. */
@ApplicationScoped
public class KeycloakAdmin {

    private static final Logger LOG = Logger.getLogger(KeycloakAdmin.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final String CLIENT = "keptword-accounts";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** A token that a few calls are made with. */
    public String token() {
        String form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret="
                + URLEncoder.encode(setting("KEPTWORD_ACCOUNTS_CLIENT_SECRET"), StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(provider() + "/protocol/openid-connect/token"))
                        .timeout(ANSWER)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        expect(200, answer);
        return read(answer).asJsonObject().getString("access_token");
    }

    /** A call about something below the realm, such as {@code /users}. */
    HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(provider().replace("/realms/", "/admin/realms/") + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    JsonStructure get(String token, String path) {
        HttpResponse<String> answer = send(request(token, path).GET());
        expect(200, answer);
        return read(answer);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            LOG.warnf("Keycloak does not answer: %s", e.getClass().getSimpleName());
            throw away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw unexpected(answer);
        }
    }

    static DomainRefusal unexpected(HttpResponse<String> answer) {
        LOG.errorf(
                "Keycloak answered %d to %s %s",
                answer.statusCode(), answer.request().method(), answer.uri().getPath());
        return away();
    }

    static DomainRefusal away() {
        return new DomainRefusal("refusal.access.accountsAway");
    }

    private static JsonStructure read(HttpResponse<String> answer) {
        try (JsonReader reader = JSON.createReader(new StringReader(answer.body()))) {
            return reader.read();
        } catch (JsonException e) {
            throw unexpected(answer);
        }
    }

    static HttpRequest.BodyPublisher json(JsonStructure body) {
        return HttpRequest.BodyPublishers.ofString(body.toString());
    }

    private static String provider() {
        return setting("KEPTWORD_OIDC_PROVIDER_URL");
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            LOG.errorf("%s is not set, so no account can be reached", name);
            throw away();
        }
        return value;
    }
}
