package org.keptword.access.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.accounts.OwnPasskeys;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Role;

/**
 * The accounts people sign in with, through Keycloak's admin API, outside every database transaction. An account carries the id of the
 * invitation it was made for, so that a repeated call finds it and never touches anybody else's. Every call can be repeated.
 */
@ApplicationScoped
public class KeycloakAccounts {

    private static final String MARK = "invitation";
    private static final String USERS = "/users";
    private static final String CREDENTIALS = "/credentials";
    private static final String PASSWORD = "password";
    private static final String PASSKEY = "webauthn-passwordless";
    private static final String LINKS = "/federated-identity";
    private static final String PROVIDER = "provider";
    private static final String SECOND_FACTOR = "CONFIGURE_TOTP";

    @Inject
    KeycloakAdmin admin;

    /**
     * An account to make.
     *
     * @param invitation what it is made for
     */
    public record Wanted(UUID invitation, Role role, String login, String password, Locale language) {

        /** Whether it needs a second factor wherever there is real work: every account but a client's. */
        boolean needsSecondFactor() {
            return role != Role.CLIENT;
        }

        /** Says nothing of the password. */
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /**
     * Makes the account of an invitation, or finishes one begun earlier, and gives it its role.
     *
     * @return the subject under which the person will sign in
     * @throws DomainRefusal when the name is taken, the password is refused, or Keycloak does not answer
     */
    public String make(Wanted wanted) {
        String token = admin.token();
        String subject = begun(token, wanted.invitation())
                .map(account -> again(token, account, wanted))
                .orElseGet(() -> create(token, wanted));
        String roles = USERS + "/" + subject + "/role-mappings/realm";
        JsonObject role = admin.get(token, roles + "/available").asJsonArray().stream()
                .map(JsonObject.class::cast)
                .filter(available ->
                        available.getString("name").equals(wanted.role().realmName()))
                .findFirst()
                .orElse(null);
        if (role != null) {
            post(token, roles, JSON.createArrayBuilder().add(role).build());
        }
        return subject;
    }

    /** Lets nobody in by an account any more, and ends every session there is of it. */
    public void close(String subject) {
        String token = admin.token();
        enabled(token, subject, false);
        endSessions(token, subject);
    }

    /** Lets somebody in by an account again. */
    public void open(String subject) {
        enabled(admin.token(), subject, true);
    }

    /**
     * Begins the sign-in of an account anew: the password is this one, there is no passkey and no link to a provider, the second factor has to be
     * set up again where there was one or has to be one, no number of wrong passwords stands in the way, and every session there is ends.
     */
    public void renew(String subject, String password, boolean staff) {
        String token = admin.token();
        password(token, subject, password);
        String credentials = USERS + "/" + subject + CREDENTIALS;
        for (JsonObject credential : admin.get(token, credentials).asJsonArray().getValuesAs(JsonObject.class)) {
            if (!credential.getString("type").equals(PASSWORD)) {
                remove(token, credentials + "/" + credential.getString("id"));
            }
        }
        removeLink(token, subject);
        if (staff && isRealWork()) {
            change(
                    token,
                    subject,
                    JSON.createObjectBuilder().add("requiredActions", JSON.createArrayBuilder(List.of(SECOND_FACTOR))));
        }
        remove(token, "/attack-detection/brute-force/users/" + subject);
        endSessions(token, subject);
    }

    /** The passkeys of an account, the latest first. */
    public List<OwnPasskeys.Passkey> passkeys(String subject) {
        return passkeys(admin.token(), subject);
    }

    /**
     * Removes a passkey of an account, which lets nobody in from now on.
     *
     * @return whether the account had it
     */
    public boolean removePasskey(String subject, String id) {
        String token = admin.token();
        boolean there =
                passkeys(token, subject).stream().anyMatch(one -> one.id().equals(id));
        if (there) {
            remove(token, USERS + "/" + subject + CREDENTIALS + "/" + id);
        }
        return there;
    }

    /** Whether an account is linked to the provider that the installation names, or named before. */
    public boolean isLinked(String subject) {
        return admin
                .get(admin.token(), USERS + "/" + subject + LINKS)
                .asJsonArray()
                .getValuesAs(JsonObject.class)
                .stream()
                .anyMatch(link -> link.getString("identityProvider").equals(PROVIDER));
    }

    /**
     * Removes the link of an account to the provider, which lets nobody in to it from now on.
     *
     * @return whether there was one
     */
    public boolean removeLink(String subject) {
        return removeLink(admin.token(), subject);
    }

    private boolean removeLink(String token, String subject) {
        HttpResponse<String> answer = admin.send(admin.request(token, USERS + "/" + subject + LINKS + "/" + PROVIDER)
                .DELETE());
        if (answer.statusCode() == 404) {
            return false;
        }
        KeycloakAdmin.expect(204, answer);
        return true;
    }

    private List<OwnPasskeys.Passkey> passkeys(String token, String subject) {
        return admin
                .get(token, USERS + "/" + subject + CREDENTIALS)
                .asJsonArray()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(credential -> credential.getString("type").equals(PASSKEY))
                .map(credential -> new OwnPasskeys.Passkey(
                        credential.getString("id"),
                        credential.getString("userLabel", "").strip(),
                        Instant.ofEpochMilli(
                                credential.getJsonNumber("createdDate").longValue())))
                .sorted(Comparator.comparing(OwnPasskeys.Passkey::addedAt).reversed())
                .toList();
    }

    private void remove(String token, String path) {
        KeycloakAdmin.expect(204, admin.send(admin.request(token, path).DELETE()));
    }

    private void enabled(String token, String subject, boolean enabled) {
        change(token, subject, JSON.createObjectBuilder().add("enabled", enabled));
    }

    private void endSessions(String token, String subject) {
        post(token, USERS + "/" + subject + "/logout", JsonObject.EMPTY_JSON_OBJECT);
    }

    private void change(String token, String subject, JsonObjectBuilder what) {
        KeycloakAdmin.expect(
                204, admin.send(admin.request(token, USERS + "/" + subject).PUT(KeycloakAdmin.json(what.build()))));
    }

    private void post(String token, String path, JsonStructure body) {
        KeycloakAdmin.expect(204, admin.send(admin.request(token, path).POST(KeycloakAdmin.json(body))));
    }

    private String create(String token, Wanted wanted) {
        JsonObjectBuilder account = JSON.createObjectBuilder()
                .add("username", wanted.login())
                .add("enabled", true)
                .add(
                        "attributes",
                        JSON.createObjectBuilder()
                                .add(
                                        MARK,
                                        JSON.createArrayBuilder()
                                                .add(wanted.invitation().toString()))
                                .add(
                                        "locale",
                                        JSON.createArrayBuilder()
                                                .add(wanted.language().getLanguage())))
                .add("credentials", JSON.createArrayBuilder().add(credential(wanted.password())));
        if (wanted.needsSecondFactor() && isRealWork()) {
            account.add("requiredActions", JSON.createArrayBuilder(List.of(SECOND_FACTOR)));
        }
        HttpResponse<String> answer = admin.send(admin.request(token, USERS).POST(KeycloakAdmin.json(account.build())));
        return switch (answer.statusCode()) {
            case 201 -> {
                String location = answer.headers().firstValue("Location").orElseThrow(KeycloakAdmin::away);
                yield location.substring(location.lastIndexOf('/') + 1);
            }
            case 409 -> throw new DomainRefusal("refusal.access.loginTaken");
            case 400 -> throw new DomainRefusal("refusal.access.passwordWeak");
            default -> throw KeycloakAdmin.unexpected(answer);
        };
    }

    /** An account was made before its answer was lost: it takes the password typed now; under another name it is made anew. */
    private String again(String token, JsonObject account, Wanted wanted) {
        String subject = account.getString("id");
        if (!account.getString("username").equals(wanted.login())) {
            remove(token, USERS + "/" + subject);
            return create(token, wanted);
        }
        password(token, subject, wanted.password());
        return subject;
    }

    private void password(String token, String subject, String password) {
        HttpResponse<String> answer = admin.send(admin.request(token, USERS + "/" + subject + "/reset-password")
                .PUT(KeycloakAdmin.json(credential(password))));
        if (answer.statusCode() == 400) {
            throw new DomainRefusal("refusal.access.passwordWeak");
        }
        KeycloakAdmin.expect(204, answer);
    }

    private Optional<JsonObject> begun(String token, UUID invitation) {
        String query = URLEncoder.encode(MARK + ":" + invitation, StandardCharsets.UTF_8);
        JsonArray found = admin.get(token, USERS + "?briefRepresentation=false&q=" + query)
                .asJsonArray();
        return found.stream().map(JsonObject.class::cast).findFirst();
    }

    private static boolean isRealWork() {
        return !"true".equals(System.getenv("KEPTWORD_DEMO"));
    }

    private static JsonObject credential(String password) {
        return JSON.createObjectBuilder()
                .add("type", PASSWORD)
                .add("value", password)
                .add("temporary", false)
                .build();
    }
}
