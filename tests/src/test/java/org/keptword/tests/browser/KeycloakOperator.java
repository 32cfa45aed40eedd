package org.keptword.tests.browser;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.keptword.launcher.Realm;
import org.keptword.tests.harness.TestStack;

/** Keycloak as its operator sees it, for what no page of ours shows. */
final class KeycloakOperator {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private KeycloakOperator() {}

    static KeycloakOperator open() {
        return new KeycloakOperator();
    }

    /** A new one for each request: it is good for a minute only. */
    private static String token() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(TestStack.current().keycloakUrl() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password="
                                + TestStack.current().secret("keycloak-admin")))
                .build();
        return read(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .asJsonObject()
                .getString("access_token");
    }

    /** The realm as it is where there is real work, for a realm of another name beside the one of the application. */
    static JsonObject realWork() throws IOException {
        Path file = Path.of(System.getProperty("keptword.home"), "config/keycloak/keptword-realm.json");
        return read(Realm.read(file, false)
                        .toString()
                        .replace("${KEPTWORD_ADDRESS}", TestStack.current().baseUrl())
                        .replace(
                                "${KEPTWORD_OIDC_CLIENT_SECRET}",
                                UUID.randomUUID().toString())
                        .replace(
                                "${KEPTWORD_ACCOUNTS_CLIENT_SECRET}",
                                UUID.randomUUID().toString()))
                .asJsonObject();
    }

    /** Makes an account, without a role where none is named. Returns the name it signs in with. */
    String makeAccount(String realm, String role, String password) throws IOException, InterruptedException {
        String login = "p" + UUID.randomUUID().toString().substring(0, 8);
        post(
                "/" + realm + "/users",
                Json.createObjectBuilder()
                        .add("username", login)
                        .add("enabled", true)
                        .add(
                                "credentials",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("type", "password")
                                                .add("value", password)
                                                .add("temporary", false)))
                        .build());
        if (!role.isEmpty()) {
            JsonObject found = get("/" + realm + "/roles?search=" + role).getJsonObject(0);
            post(
                    "/" + realm + "/users/" + id(realm, login) + "/role-mappings/realm",
                    Json.createArrayBuilder().add(found).build());
        }
        return login;
    }

    /** The id of an account in a realm. */
    String id(String realm, String login) throws IOException, InterruptedException {
        return get("/" + realm + "/users?exact=true&username=" + login)
                .getJsonObject(0)
                .getString("id");
    }

    /** The account of somebody in the realm of the application. */
    JsonObject account(String login) throws IOException, InterruptedException {
        return get("/keptword/users?exact=true&username=" + login).getJsonObject(0);
    }

    /** How many sign-ins of an account live. */
    int sessions(String login) throws IOException, InterruptedException {
        return get("/keptword/users/" + account(login).getString("id") + "/sessions")
                .size();
    }

    JsonArray get(String path) throws IOException, InterruptedException {
        return read(send(request(path).GET()).body()).asJsonArray();
    }

    void post(String path, JsonValue body) throws IOException, InterruptedException {
        expect(send(request(path).POST(HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    void put(String path, JsonValue body) throws IOException, InterruptedException {
        expect(send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    void delete(String path) throws IOException, InterruptedException {
        expect(send(request(path).DELETE()));
    }

    private static void expect(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(TestStack.current().keycloakUrl() + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonStructure read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.read();
        }
    }
}
