package org.keptword.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a realm to the provider that the settings name. It only opens accounts that it was linked to: who comes without a link is refused with the
 * same sentence whoever it is, and after the provider comes the second factor of the password. No name, address or token of the provider is kept.
 */
final class ProviderInRealm {

    /** What Keycloak calls it, also in the address that the provider leads back to. */
    static final String ALIAS = "provider";

    private static final String ALL = "/identity-provider/instances";
    private static final String PLACE = ALL + "/" + ALIAS;
    private static final String MAPPERS = PLACE + "/mappers";
    private static final String LINKING = "/authentication/required-actions/idp_link";
    private static final String FIRST_FLOW = "firstBrokerLoginFlowAlias";
    private static final String LATER_FLOW = "postBrokerLoginFlowAlias";
    private static final String CONFIG = "config";
    private static final String ENABLED = "enabled";
    private static final String ISSUER = "issuer";
    private static final String REFUSAL = "unlinked account of the provider";
    private static final String REFUSAL_TEXT = "say how to link it";

    /** Our kind of provider, which keeps neither names nor tokens. */
    private static final String KIND = "keptword-oidc";

    /** What is taken over from the provider's own description; neither where it ends sessions nor where it tells of people. */
    private static final Set<String> DESCRIBED =
            Set.of(ISSUER, "authorizationUrl", "tokenUrl", "jwksUrl", "useJwksUrl", "validateSignature");

    private final boolean realWork;
    private final KeycloakAdmin keycloak;

    /** @param realWork whether the realm has second factors */
    ProviderInRealm(boolean realWork, KeycloakAdmin keycloak) {
        this.realWork = realWork;
        this.keycloak = keycloak;
    }

    /** Whether a Keycloak has our kind of provider. */
    static boolean isPossible(KeycloakAdmin keycloak) throws IOException {
        return keycloak.identityProviders().contains(KIND);
    }

    /**
     * Sets it up, changes it, or switches it off. Links stay while the issuer does: those to another one would open accounts to strangers. A provider
     * that does not answer stays as it was set up before.
     *
     * @param address the realm as browsers find it
     * @return what to tell the operator; nothing where there is no provider and was none
     */
    Optional<String> apply(Optional<SignInProvider> wanted, String address) throws IOException {
        Optional<JsonObject> there = keycloak.exists(PLACE) ? Optional.of(keycloak.object(PLACE)) : Optional.empty();
        if (wanted.isEmpty()) {
            return there.isPresent() ? switchOff(there.get()) : Optional.empty();
        }
        SignInProvider provider = wanted.get();
        if (there.isPresent()
                && !(there.get().getString("providerId").equals(KIND)
                        && provider.isNamed(there.get().getJsonObject(CONFIG).getString(ISSUER, "")))) {
            keycloak.remove(PLACE);
            there = Optional.empty();
        }
        JsonObject described;
        try {
            described = described(provider);
        } catch (IOException away) {
            return Optional.of("  Signing in with " + provider.name() + " was not set up: " + provider.discovery()
                    + " does not describe this issuer. Passwords and passkeys work. Check KEPTWORD_SIGN_IN_ISSUER and"
                    + " start again.");
        }
        setUp(provider, described, there);
        return Optional.of("  Signing in with " + provider.name()
                + " is set up. The provider must allow this redirect address: " + address + "/broker/" + ALIAS
                + "/endpoint");
    }

    private Optional<String> switchOff(JsonObject there) throws IOException {
        if (!there.getBoolean(ENABLED)) {
            return Optional.empty();
        }
        keycloak.change(
                PLACE, Json.createObjectBuilder(there).add(ENABLED, false).build());
        return Optional.of("  Signing in with " + there.getString("displayName", "the provider")
                + " is switched off, because the settings no longer name it.");
    }

    private JsonObject described(SignInProvider provider) throws IOException {
        JsonObject all = keycloak.ask(
                "/identity-provider/import-config",
                Json.createObjectBuilder()
                        .add("alias", ALIAS)
                        .add("providerId", "oidc")
                        .add("fromUrl", provider.discovery())
                        .build());
        if (!provider.isNamed(all.getString(ISSUER, "")) || !all.keySet().containsAll(DESCRIBED)) {
            throw new IOException("This is the description of another issuer, or none.");
        }
        return all;
    }

    private void setUp(SignInProvider provider, JsonObject described, Optional<JsonObject> there) throws IOException {
        RealmFlow refusal = new RealmFlow(keycloak, REFUSAL, refusal(), refusalText());
        String refusing = refusal.right(alias(there, FIRST_FLOW));
        RealmFlow factor = new RealmFlow(
                keycloak,
                SecondFactor.AFTER_PROVIDER,
                SecondFactor.flowsAfterProvider(),
                SecondFactor.conditionsAfterProvider());
        String asking = realWork ? factor.right(alias(there, LATER_FLOW)) : "";
        JsonObjectBuilder parts = representation(provider, described).add(FIRST_FLOW, refusing);
        JsonObject wanted = (realWork ? parts.add(LATER_FLOW, asking) : parts).build();
        if (there.isEmpty()) {
            keycloak.make(ALL, wanted);
        } else {
            removeMappers();
            keycloak.change(PLACE, wanted);
        }
        refusal.removeOthers(refusing);
        factor.removeOthers(asking);
        allowLinking();
    }

    private static String alias(Optional<JsonObject> there, String flow) {
        return there.map(one -> one.getString(flow, "")).orElse("");
    }

    private static JsonObjectBuilder representation(SignInProvider provider, JsonObject described) {
        JsonObjectBuilder config = Json.createObjectBuilder();
        DESCRIBED.forEach(name -> config.add(name, described.getString(name)));
        Map.ofEntries(
                        Map.entry("clientId", provider.client()),
                        Map.entry("clientSecret", provider.secret()),
                        Map.entry("clientAuthMethod", "client_secret_basic"),
                        Map.entry("defaultScope", "openid"),
                        Map.entry("pkceEnabled", "true"),
                        Map.entry("pkceMethod", "S256"),
                        // whoever has the device in hand shows who they are each time: the provider's own session opens
                        // nothing here
                        Map.entry("prompt", "login"),
                        Map.entry("uiLocales", "true"),
                        Map.entry("disableUserInfo", "true"),
                        Map.entry("storeTokenInSession", "false"),
                        Map.entry("sendIdTokenOnLogout", "false"),
                        Map.entry("syncMode", "IMPORT"),
                        Map.entry("allowedClockSkew", "10"))
                .forEach(config::add);
        return Json.createObjectBuilder()
                .add("alias", ALIAS)
                .add("displayName", provider.name())
                .add("providerId", KIND)
                .add(ENABLED, true)
                .add("trustEmail", false)
                .add("storeToken", false)
                .add("addReadTokenRoleOnCreate", false)
                .add("authenticateByDefault", false)
                .add("linkOnly", false)
                .add("hideOnLogin", false)
                .add(CONFIG, config);
    }

    /** Nothing but ours says what is taken over. */
    private void removeMappers() throws IOException {
        for (JsonObject mapper : keycloak.list(MAPPERS).getValuesAs(JsonObject.class)) {
            keycloak.remove(MAPPERS + "/" + mapper.getString("id"));
        }
    }

    private void allowLinking() throws IOException {
        JsonObject linking = keycloak.object(LINKING);
        if (!linking.getBoolean(ENABLED)) {
            keycloak.change(
                    LINKING,
                    Json.createObjectBuilder(linking).add(ENABLED, true).build());
        }
    }

    private static Map<String, JsonObject> refusal() {
        return Steps.named(List.of(
                Steps.flow(REFUSAL, true, Steps.step("deny-access-authenticator", Steps.REQUIRED, REFUSAL_TEXT))));
    }

    private static Map<String, JsonObject> refusalText() {
        return Steps.named(List.of(
                Steps.condition(REFUSAL_TEXT, Json.createObjectBuilder().add("denyErrorMessage", "keptwordUnlinked"))));
    }
}
