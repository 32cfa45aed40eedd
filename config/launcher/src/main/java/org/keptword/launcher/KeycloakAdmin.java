package org.keptword.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The admin API of a Keycloak for one realm, as somebody who may administer every realm; in our own, the user {@code admin} that it was created with. */
final class KeycloakAdmin {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int REFUSED = 400;
    private static final int MISSING = 404;

    private final String server;
    private final String realm;
    private final String token;

    private KeycloakAdmin(String server, String realm, String token) {
        this.server = server;
        this.realm = realm;
        this.token = token;
    }

    /** Nothing where Keycloak does not let {@code admin} in with this password. */
    static Optional<KeycloakAdmin> open(String keycloakUrl, String realm, String password) throws IOException {
        return open(keycloakUrl, realm, "admin", password);
    }

    /** Nothing where Keycloak does not let somebody in with this password. */
    static Optional<KeycloakAdmin> open(String keycloakUrl, String realm, String user, String password)
            throws IOException {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(keycloakUrl + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username="
                                + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password="
                                + URLEncoder.encode(password, StandardCharsets.UTF_8))));
        return answer.statusCode() == 200
                ? Optional.of(new KeycloakAdmin(
                        keycloakUrl + "/admin",
                        "/realms/" + realm,
                        read(answer).asJsonObject().getString("access_token")))
                : Optional.empty();
    }

    JsonObject object(String path) throws IOException {
        return read(ask(path, "GET", "")).asJsonObject();
    }

    JsonArray list(String path) throws IOException {
        return read(ask(path, "GET", "")).asJsonArray();
    }

    /** Whether there is something at a path of the realm; the realm itself where that is empty. */
    boolean exists(String path) throws IOException {
        HttpResponse<String> answer = request(realm + path, "GET", "");
        if (answer.statusCode() >= REFUSED && answer.statusCode() != MISSING) {
            throw refused("GET", path, answer);
        }
        return answer.statusCode() != MISSING;
    }

    /** Makes the realm. */
    void makeRealm(JsonObject what) throws IOException {
        HttpResponse<String> answer = request("/realms", "POST", what.toString());
        if (answer.statusCode() >= REFUSED) {
            throw refused("POST", "/realms", answer);
        }
    }

    /** The names of the looks that sign-in pages can have there. */
    Set<String> loginThemes() throws IOException {
        return all(server().getJsonObject("themes").getJsonArray("login"), "name");
    }

    /** The kinds of providers that people can sign in with there. */
    Set<String> identityProviders() throws IOException {
        return all(server().getJsonArray("identityProviders"), "id");
    }

    private JsonObject server() throws IOException {
        HttpResponse<String> answer = request("/serverinfo", "GET", "");
        if (answer.statusCode() >= REFUSED) {
            throw refused("GET", "/serverinfo", answer);
        }
        return read(answer).asJsonObject();
    }

    private static Set<String> all(JsonArray things, String what) {
        return things.getValuesAs(JsonObject.class).stream()
                .map(thing -> thing.getString(what))
                .collect(Collectors.toSet());
    }

    /** Makes something. Returns its id, where it has one. */
    String make(String path, JsonStructure what) throws IOException {
        return ask(path, "POST", what.toString())
                .headers()
                .firstValue("Location")
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .orElse("");
    }

    /** Asks something that is sent along. Returns the answer. */
    JsonObject ask(String path, JsonObject what) throws IOException {
        return read(ask(path, "POST", what.toString())).asJsonObject();
    }

    void change(String path, JsonObject what) throws IOException {
        ask(path, "PUT", what.toString());
    }

    void remove(String path) throws IOException {
        ask(path, "DELETE", "");
    }

    /** A name as a part of an address. */
    static String part(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> ask(String path, String method, String body) throws IOException {
        HttpResponse<String> answer = request(realm + path, method, body);
        if (answer.statusCode() >= REFUSED) {
            throw refused(method, path, answer);
        }
        return answer;
    }

    private HttpResponse<String> request(String path, String method, String body) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static IOException refused(String method, String path, HttpResponse<String> answer) {
        return new IOException(
                "Keycloak answered " + answer.statusCode() + " to " + method + " " + path + ": " + answer.body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", interrupted);
        }
    }

    private static JsonStructure read(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }
}
