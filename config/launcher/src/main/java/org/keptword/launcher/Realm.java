package org.keptword.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** The realm that Keycloak imports at its first start. */
public final class Realm {

    private static final String PROBE = "keptword-probe";
    private static final String SERVICE_ACCOUNT = "service-account-";

    private Realm() {}

    /** Writes the realm as {@link #read} has it. */
    static void write(Path source, Path target, boolean demo) throws IOException {
        Files.writeString(target, read(source, demo).toString());
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
