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
    private static final String GRANTS = "directAccessGrantsEnabled";
    private static final String ENABLED = "enabled";
    private static final String PASSKEYS = "/authentication/required-actions/webauthn-register-passwordless";

    /** Keycloak's own pages about accounts. People have ours, which say what Keptword knows of them and lead to the few of Keycloak's that are needed. */
    private static final List<String> UNUSED = List.of("account", "account-console");

    /** What an earlier import may have set otherwise. */
    private static final List<String> RULES = List.of(
            "loginTheme",
            "passwordPolicy",
            "webAuthnPolicyPasswordlessRpEntityName",
            "webAuthnPolicyPasswordlessSignatureAlgorithms",
            "webAuthnPolicyPasswordlessAttestationConveyancePreference",
            "webAuthnPolicyPasswordlessAuthenticatorAttachment",
            "webAuthnPolicyPasswordlessRequireResidentKey",
            "webAuthnPolicyPasswordlessUserVerificationRequirement",
            "webAuthnPolicyPasswordlessAvoidSameAuthenticatorRegister",
            "webAuthnPolicyPasswordlessPasskeysEnabled",
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
        closeUnused(keycloak);
    }

    /** Nobody gets a token for a password, nobody meets Keycloak's own pages about accounts, and a passkey can be added. */
    static void closeUnused(KeycloakAdmin keycloak) throws IOException {
        switchOff("admin-cli", GRANTS, keycloak);
        for (String client : UNUSED) {
            switchOff(client, ENABLED, keycloak);
        }
        JsonObject adding = keycloak.object(PASSKEYS);
        if (!adding.getBoolean(ENABLED)) {
            keycloak.change(
                    PASSKEYS,
                    Json.createObjectBuilder(adding).add(ENABLED, true).build());
        }
    }

    private static void switchOff(String name, String what, KeycloakAdmin keycloak) throws IOException {
        for (JsonObject client : keycloak.list("/clients?clientId=" + name).getValuesAs(JsonObject.class)) {
            if (client.getBoolean(what, false)) {
                keycloak.change(
                        "/clients/" + client.getString("id"),
                        Json.createObjectBuilder(client).add(what, false).build());
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
