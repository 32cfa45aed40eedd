package org.keptword.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** The realm that Keycloak imports at its first start. */
public final class Realm {

    private static final String PROBE = "keptword-probe";
    private static final String SERVICE_ACCOUNT = "service-account-";

    /** What an earlier import may have set otherwise. */
    private static final List<String> RULES = List.of(
            "loginTheme",
            "passwordPolicy",
            "eventsListeners",
            "bruteForceProtected",
            "failureFactor",
            "waitIncrementSeconds",
            "maxFailureWaitSeconds",
            "quickLoginCheckMilliSeconds",
            "minimumQuickLoginWaitSeconds");

    private Realm() {}

    /** Writes the realm as {@link #read} has it, with sign-in pages in some languages. */
    static void write(Path source, Path target, boolean demo, List<String> languages) throws IOException {
        Files.writeString(
                target, OfferedLanguages.realm(read(source, demo), languages).toString());
    }

    /**
     * The realm as it stands, or, without the demonstration, with neither its accounts nor its client for foreign tokens, and with a second
     * factor for everybody who is not a client.
     */
    public static JsonObject read(Path source, boolean demo) throws IOException {
        try (Reader text = Files.newBufferedReader(source);
                JsonReader json = Json.createReader(text)) {
            JsonObject realm = json.readObject();
            return demo ? realm : SecondFactor.of(withoutDemonstration(realm));
        }
    }

    /** Brings the rules of a realm that is there to what they are in this one, where they differ. */
    static void apply(JsonObject realm, KeycloakAdmin keycloak) throws IOException {
        JsonObject there = keycloak.object("");
        JsonObjectBuilder changed = Json.createObjectBuilder();
        boolean any = false;
        for (String rule : RULES) {
            if (!Objects.equals(realm.get(rule), there.get(rule))) {
                changed.add(rule, realm.get(rule));
                any = true;
            }
        }
        if (!languages(realm).equals(languages(there))) {
            changed.add(OfferedLanguages.RULE, realm.get(OfferedLanguages.RULE));
            any = true;
        }
        if (any) {
            keycloak.change("", changed.build());
        }
        for (JsonObject client : keycloak.list("/clients?clientId=admin-cli").getValuesAs(JsonObject.class)) {
            if (client.getBoolean("directAccessGrantsEnabled", false)) {
                keycloak.change(
                        "/clients/" + client.getString("id"),
                        Json.createObjectBuilder(client)
                                .add("directAccessGrantsEnabled", false)
                                .build());
            }
        }
    }

    private static Set<JsonValue> languages(JsonObject realm) {
        return Set.copyOf(realm.getOrDefault(OfferedLanguages.RULE, JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray());
    }

    private static JsonObject withoutDemonstration(JsonObject realm) {
        JsonObjectBuilder kept = Json.createObjectBuilder(realm);
        kept.add(
                "users",
                only(
                        realm.getJsonArray("users"),
                        user -> user.getString("username").startsWith(SERVICE_ACCOUNT)));
        kept.add(
                "clients",
                only(
                        realm.getJsonArray("clients"),
                        client -> !client.getString("clientId").equals(PROBE)));
        return kept.build();
    }

    private static JsonArray only(JsonArray all, Predicate<JsonObject> wanted) {
        JsonArrayBuilder kept = Json.createArrayBuilder();
        all.getValuesAs(JsonObject.class).stream().filter(wanted).forEach(kept::add);
        return kept.build();
    }
}
