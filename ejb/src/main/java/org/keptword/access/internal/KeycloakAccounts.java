package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keptword.shared.DomainRefusal;

/**
 * Makes the accounts of clients through Keycloak's admin API, outside every database transaction. An account carries the id of the
 * invitation it was made for, so that a repeated call finds it and never touches anybody else's.
 */
@ApplicationScoped
public class KeycloakAccounts {

    private static final Logger LOG = Logger.getLogger(KeycloakAccounts.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final String CLIENT = "keptword-accounts";
    private static final String MARK = "invitation";
    private static final String ROLE = "client";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /**
     * Makes the account of an invitation, or finishes one begun earlier, and gives it the role of a client.
     *
     * @return the subject under which the person will sign in
     * @throws DomainRefusal when the name is taken, the password is refused, or Keycloak does not answer
     */
    public String make(UUID invitation, String login, String password, Locale language) {
        String token = token();
        String users = admin() + "/users";
        String subject = begun(token, invitation)
                .map(account -> again(token, account, invitation, login, password, language))
                .orElseGet(() -> create(token, invitation, login, password, language));
        JsonObject role = get(token, users + "/" + subject + "/role-mappings/realm/available").asJsonArray().stream()
                .map(JsonObject.class::cast)
                .filter(available -> available.getString("name").equals(ROLE))
                .findFirst()
                .orElse(null);
        if (role != null) {
            expect(
                    204,
                    send(request(token, users + "/" + subject + "/role-mappings/realm")
                            .POST(json(Json.createArrayBuilder().add(role).build()))));
        }
        return subject;
    }

    private String create(String token, UUID invitation, String login, String password, Locale language) {
        JsonObject account = Json.createObjectBuilder()
                .add("username", login)
                .add("enabled", true)
                .add(
                        "attributes",
                        Json.createObjectBuilder()
                                .add(MARK, Json.createArrayBuilder().add(invitation.toString()))
                                .add("locale", Json.createArrayBuilder().add(language.getLanguage())))
                .add("credentials", Json.createArrayBuilder().add(credential(password)))
                .build();
        HttpResponse<String> answer = send(request(token, admin() + "/users").POST(json(account)));
        return switch (answer.statusCode()) {
            case 201 -> {
                String location = answer.headers().firstValue("Location").orElseThrow(KeycloakAccounts::away);
                yield location.substring(location.lastIndexOf('/') + 1);
            }
            case 409 -> throw new DomainRefusal("refusal.access.loginTaken");
            case 400 -> throw new DomainRefusal("refusal.access.passwordWeak");
            default -> throw unexpected(answer);
        };
    }

    /** An account was made before its answer was lost: it takes the password typed now; under another name it is made anew. */
    private String again(
            String token, JsonObject account, UUID invitation, String login, String password, Locale language) {
        String subject = account.getString("id");
        String address = admin() + "/users/" + subject;
        if (!account.getString("username").equals(login)) {
            expect(204, send(request(token, address).DELETE()));
            return create(token, invitation, login, password, language);
        }
        HttpResponse<String> answer =
                send(request(token, address + "/reset-password").PUT(json(credential(password))));
        if (answer.statusCode() == 400) {
            throw new DomainRefusal("refusal.access.passwordWeak");
        }
        expect(204, answer);
        return subject;
    }

    private Optional<JsonObject> begun(String token, UUID invitation) {
        String query = URLEncoder.encode(MARK + ":" + invitation, StandardCharsets.UTF_8);
        JsonArray found = get(token, admin() + "/users?briefRepresentation=false&q=" + query)
                .asJsonArray();
        return found.stream().map(JsonObject.class::cast).findFirst();
    }

    private String token() {
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

    private JsonStructure get(String token, String address) {
        HttpResponse<String> answer = send(request(token, address).GET());
        expect(200, answer);
        return read(answer);
    }

    private static HttpRequest.Builder request(String token, String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
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

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw unexpected(answer);
        }
    }

    private static DomainRefusal unexpected(HttpResponse<String> answer) {
        LOG.errorf(
                "Keycloak answered %d to %s %s",
                answer.statusCode(), answer.request().method(), answer.uri().getPath());
        return away();
    }

    private static DomainRefusal away() {
        return new DomainRefusal("refusal.access.accountsAway");
    }

    private static JsonStructure read(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        } catch (JsonException e) {
            throw unexpected(answer);
        }
    }

    private static JsonObject credential(String password) {
        return Json.createObjectBuilder()
                .add("type", "password")
                .add("value", password)
                .add("temporary", false)
                .build();
    }

    private static HttpRequest.BodyPublisher json(JsonStructure body) {
        return HttpRequest.BodyPublishers.ofString(body.toString());
    }

    private static String provider() {
        return setting("KEPTWORD_OIDC_PROVIDER_URL");
    }

    private static String admin() {
        return provider().replace("/realms/", "/admin/realms/");
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            LOG.errorf("%s is not set, so no account can be made", name);
            throw away();
        }
        return value;
    }
}
