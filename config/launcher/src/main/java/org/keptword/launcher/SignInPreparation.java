package org.keptword.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code ./run prepare-sign-in}: brings the realm of a Keycloak that somebody else runs to what the realm of {@code ./run} is: its look and
 * rules, our clients and roles, the way in with a second factor, and passkeys. It can be run again, and after each update it should be. Accounts
 * stay as they are. What that Keycloak lacks is left out, and said.
 */
public final class SignInPreparation {

    private static final Pattern PROVIDER = Pattern.compile("(https?://[^/\\s]+(?:/\\S+)?)/realms/([^/\\s]+)");
    private static final String THEME = "loginTheme";
    private static final String PASSWORDS = "passwordPolicy";
    private static final String CLIENTS = "clients";
    private static final String ROLES = "roles";
    private static final String ATTRIBUTES = "attributes";
    private static final String MAPPERS = "protocolMappers";
    private static final String NAME = "name";
    private static final String ID = "id";

    /** The list of common passwords is a file of Keycloak's; a policy that names one that is not there is refused. */
    private static final String COMMON_PASSWORDS = " and passwordBlacklist(keptword-common.txt)";

    /** What of a realm's file is no setting of the realm itself, or is its operator's. */
    private static final Set<String> APART = Set.of(
            "realm",
            "displayName",
            ATTRIBUTES,
            ROLES,
            "users",
            CLIENTS,
            "components",
            "authenticatorConfig",
            "authenticationFlows",
            "browserFlow");

    private final Settings settings;
    private final StartupProgress progress;

    public SignInPreparation(Settings settings, StartupProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Prepares the realm that {@code KEPTWORD_OIDC_PROVIDER_URL} names, and creates it where it is not there.
     *
     * @param user who may administer every realm: an account of the realm {@code master}
     */
    public void run(String user, String password) throws IOException {
        Matcher provider = PROVIDER.matcher(settings.oidcProviderUrl());
        if (!settings.usesOutsideKeycloak() || !provider.matches()) {
            throw new LaunchFailure("./run prepare-sign-in is for a Keycloak that you run yourself. Set"
                    + " KEPTWORD_OIDC_PROVIDER_URL like https://id.example.org/realms/keptword."
                    + " The Keycloak of ./run needs no preparation.");
        }
        String realm = provider.group(2);
        if (realm.equals("master")) {
            throw new LaunchFailure("The realm master is for Keycloak's administrators. Use a realm of its own.");
        }
        KeycloakAdmin keycloak = KeycloakAdmin.open(provider.group(1), realm, user, password)
                .orElseThrow(() -> new LaunchFailure("Keycloak at " + provider.group(1)
                        + " does not accept this user and password for its realm master."));
        prepare(realm, keycloak);
        progress.say("The realm " + realm + " is ready for Keptword.");
    }

    private void prepare(String realm, KeycloakAdmin keycloak) throws IOException {
        JsonObject wanted = wanted(keycloak);
        if (keycloak.exists("")) {
            change(part(wanted, false), keycloak);
            progress.say("  Settings of the realm: look, passwords, failed sign-ins, passkeys");
        } else {
            create(realm, wanted, keycloak);
            progress.say("  The realm was created.");
        }
        profile(wanted, keycloak);
        for (JsonObject role : wanted.getJsonObject(ROLES).getJsonArray("realm").getValuesAs(JsonObject.class)) {
            if (!keycloak.exists("/roles/" + KeycloakAdmin.part(role.getString(NAME)))) {
                keycloak.make("/roles", role);
            }
        }
        for (JsonObject client : wanted.getJsonArray(CLIENTS).getValuesAs(JsonObject.class)) {
            client(client, keycloak);
        }
        serve(wanted, keycloak);
        progress.say("  Roles and clients");
        Realm.closeUnused(keycloak);
        progress.say(
                SignInFlow.bind(keycloak)
                        ? "  Sign-in flow with a second factor; everyone has to sign in again"
                        : "  The sign-in flow with a second factor was already there.");
        prepareProvider(keycloak);
    }

    private void prepareProvider(KeycloakAdmin keycloak) throws IOException {
        Optional<SignInProvider> provider = SignInProvider.of(settings);
        if (provider.isPresent() && !ProviderInRealm.isPossible(keycloak)) {
            progress.say("  Left out: signing in with " + provider.get().name()
                    + ", which needs keptword-sign-in-limits.jar of this version in Keycloak's providers folder.");
            return;
        }
        new ProviderInRealm(true, keycloak)
                .apply(provider, settings.oidcPublicUrl())
                .ifPresent(progress::say);
    }

    /** The realm of {@code ./run} where there is real work, as far as this Keycloak has what it names. */
    private JsonObject wanted(KeycloakAdmin keycloak) throws IOException {
        String because = "./run prepare-sign-in";
        String filled = OfferedLanguages.realm(
                        Realm.read(KeycloakServers.realmFile(settings), false), OfferedLanguages.in(settings.earFile()))
                .toString()
                .replace("${KEPTWORD_ADDRESS}", settings.baseUrl())
                .replace(
                        "${KEPTWORD_OIDC_CLIENT_SECRET}",
                        inJson(settings.required("KEPTWORD_OIDC_CLIENT_SECRET", because)))
                .replace(
                        "${KEPTWORD_ACCOUNTS_CLIENT_SECRET}",
                        inJson(settings.required("KEPTWORD_ACCOUNTS_CLIENT_SECRET", because)));
        JsonObject realm = read(filled);
        if (keycloak.loginThemes().contains(realm.getString(THEME))) {
            return realm;
        }
        progress.say("  Left out: the look of the sign-in pages. Copy keptword-sign-in-limits.jar into Keycloak's"
                + " providers folder, run bin/kc.sh build, restart Keycloak, and run this again.");
        return Json.createObjectBuilder(realm).remove(THEME).build();
    }

    private static String inJson(String text) {
        String quoted = Json.createValue(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The settings of the realm itself. */
    private static JsonObject part(JsonObject realm, boolean simplePasswords) {
        JsonObjectBuilder settings = Json.createObjectBuilder();
        realm.forEach((name, value) -> {
            if (!APART.contains(name)) {
                settings.add(name, value);
            }
        });
        if (simplePasswords) {
            settings.add(PASSWORDS, realm.getString(PASSWORDS).replace(COMMON_PASSWORDS, ""));
        }
        return settings.build();
    }

    private void change(JsonObject part, KeycloakAdmin keycloak) throws IOException {
        try {
            keycloak.change("", part);
        } catch (IOException refused) {
            keycloak.change("", part(part, true)); // fails again where the list of passwords was not the reason
            withoutCommonPasswords();
        }
    }

    private void create(String name, JsonObject wanted, KeycloakAdmin keycloak) throws IOException {
        JsonObject realm = Json.createObjectBuilder(wanted).add("realm", name).build();
        try {
            keycloak.makeRealm(realm);
        } catch (IOException refused) {
            keycloak.makeRealm(Json.createObjectBuilder(realm)
                    .add(PASSWORDS, realm.getString(PASSWORDS).replace(COMMON_PASSWORDS, ""))
                    .build());
            withoutCommonPasswords();
        }
    }

    private void withoutCommonPasswords() {
        progress.say("  Left out: the list of common passwords. Copy config/keycloak/common-passwords.txt to"
                + " data/password-blacklists/keptword-common.txt in Keycloak's folder, and run this again.");
    }

    /** Nobody needs an address or a name, and what a person may change is what Keptword expects. */
    private static void profile(JsonObject wanted, KeycloakAdmin keycloak) throws IOException {
        String written = wanted.getJsonObject("components")
                .getJsonArray("org.keycloak.userprofile.UserProfileProvider")
                .getJsonObject(0)
                .getJsonObject("config")
                .getJsonArray("kc.user.profile.config")
                .getString(0);
        keycloak.change("/users/profile", read(written));
    }

    private static void client(JsonObject wanted, KeycloakAdmin keycloak) throws IOException {
        Optional<JsonObject> found = find(wanted.getString("clientId"), keycloak);
        if (found.isEmpty()) {
            keycloak.make("/clients", wanted);
            return;
        }
        JsonObject there = found.get();
        JsonObjectBuilder changed = Json.createObjectBuilder(there);
        wanted.forEach(changed::add);
        JsonObjectBuilder attributes = Json.createObjectBuilder(
                there.getOrDefault(ATTRIBUTES, JsonValue.EMPTY_JSON_OBJECT).asJsonObject());
        wanted.getJsonObject(ATTRIBUTES).forEach(attributes::add);
        String place = "/clients/" + there.getString(ID);
        keycloak.change(
                place, changed.add(ATTRIBUTES, attributes).remove(MAPPERS).build());
        Set<String> known =
                mappers(there).stream().map(mapper -> mapper.getString(NAME)).collect(Collectors.toSet());
        for (JsonObject mapper : mappers(wanted)) {
            if (!known.contains(mapper.getString(NAME))) {
                keycloak.make(place + "/protocol-mappers/models", mapper);
            }
        }
    }

    private static List<JsonObject> mappers(JsonObject client) {
        return client.containsKey(MAPPERS) ? client.getJsonArray(MAPPERS).getValuesAs(JsonObject.class) : List.of();
    }

    private static Optional<JsonObject> find(String client, KeycloakAdmin keycloak) throws IOException {
        return keycloak.list("/clients?clientId=" + KeycloakAdmin.part(client)).getValuesAs(JsonObject.class).stream()
                .findFirst();
    }

    /** Our service account may manage accounts. */
    private static void serve(JsonObject wanted, KeycloakAdmin keycloak) throws IOException {
        for (JsonObject account : wanted.getJsonArray("users").getValuesAs(JsonObject.class)) {
            JsonObject own = required(account.getString("serviceAccountClientId"), keycloak);
            String person = keycloak.object("/clients/" + own.getString(ID) + "/service-account-user")
                    .getString(ID);
            for (Map.Entry<String, JsonValue> rights :
                    account.getJsonObject("clientRoles").entrySet()) {
                String of = required(rights.getKey(), keycloak).getString(ID);
                JsonArrayBuilder roles = Json.createArrayBuilder();
                for (JsonString role : rights.getValue().asJsonArray().getValuesAs(JsonString.class)) {
                    roles.add(keycloak.object("/clients/" + of + "/roles/" + KeycloakAdmin.part(role.getString())));
                }
                keycloak.make("/users/" + person + "/role-mappings/clients/" + of, roles.build());
            }
        }
    }

    private static JsonObject required(String client, KeycloakAdmin keycloak) throws IOException {
        return find(client, keycloak).orElseThrow(() -> new IOException("Keycloak has no client " + client + "."));
    }
}
