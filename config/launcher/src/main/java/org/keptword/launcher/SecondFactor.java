package org.keptword.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/**
 * The way in where there is real work. After the password a client is asked for a second factor where one was set up, and everybody else
 * always: who has none sets it up before coming in. A passkey is both factors in one, because a device gives it out to nobody who has not
 * unlocked it, so whoever came by one is asked for nothing more. The provider of a practice counts as the password. An account without a role, or with a
 * role nobody thought of, counts as one of the staff.
 */
final class SecondFactor {

    static final String FLOW = "sign-in";
    private static final String FORMS = "sign-in password then more";
    private static final String OF_STAFF = "sign-in second factor of staff";
    private static final String OF_CLIENTS = "sign-in second factor of clients who have one";
    private static final String IS_STAFF = "is not a client";
    private static final String IS_CLIENT = "is a client";
    private static final String BY_PASSWORD_STAFF = "no passkey was used";
    private static final String BY_PASSWORD_CLIENT = "no passkey was used by the client";
    private static final String ROLE = "conditional-user-role";
    private static final String CREDENTIAL = "conditional-credential";
    private static final String CODE = "auth-otp-form";
    private static final String CONFIGURED = "conditional-user-configured";

    static final String AFTER_PROVIDER = "after the provider";
    private static final String STAFF_AFTER_PROVIDER = "after the provider second factor of staff";
    private static final String CLIENTS_AFTER_PROVIDER = "after the provider second factor of clients who have one";
    private static final String IS_STAFF_OF_PROVIDER = "is not a client of the provider";
    private static final String IS_CLIENT_OF_PROVIDER = "is a client of the provider";

    private SecondFactor() {}

    static JsonObject of(JsonObject realm) {
        JsonArrayBuilder conditions = Json.createArrayBuilder();
        conditions().values().forEach(conditions::add);
        JsonArrayBuilder flows = Json.createArrayBuilder();
        flows().values().forEach(flows::add);
        return Json.createObjectBuilder(realm)
                .add(Steps.CONDITION, conditions)
                .add("authenticationFlows", flows)
                .add("browserFlow", FLOW)
                .build();
    }

    /** Who is meant, by name. */
    static Map<String, JsonObject> conditions() {
        return Steps.named(List.of(
                role(IS_STAFF, true),
                role(IS_CLIENT, false),
                withoutPasskey(BY_PASSWORD_STAFF),
                withoutPasskey(BY_PASSWORD_CLIENT)));
    }

    /** The flows by name, the one that is bound first. */
    static Map<String, JsonObject> flows() {
        return Steps.named(List.of(
                Steps.flow(
                        FLOW,
                        true,
                        Steps.step("auth-cookie", Steps.ALTERNATIVE),
                        Steps.below(FORMS, Steps.ALTERNATIVE)),
                Steps.flow(
                        FORMS,
                        false,
                        Steps.step("auth-username-password-form", Steps.REQUIRED),
                        Steps.below(OF_STAFF, Steps.CONDITIONAL),
                        Steps.below(OF_CLIENTS, Steps.CONDITIONAL)),
                Steps.flow(
                        OF_STAFF,
                        false,
                        Steps.step(ROLE, Steps.REQUIRED, IS_STAFF),
                        Steps.step(CREDENTIAL, Steps.REQUIRED, BY_PASSWORD_STAFF),
                        Steps.step(CODE, Steps.REQUIRED)),
                Steps.flow(
                        OF_CLIENTS,
                        false,
                        Steps.step(ROLE, Steps.REQUIRED, IS_CLIENT),
                        Steps.step(CREDENTIAL, Steps.REQUIRED, BY_PASSWORD_CLIENT),
                        Steps.step(CONFIGURED, Steps.REQUIRED),
                        Steps.step(CODE, Steps.REQUIRED))));
    }

    /** The flows after the provider of a practice, which is in the place of the password alone. A flow in which no condition holds would fail. */
    static Map<String, JsonObject> flowsAfterProvider() {
        return Steps.named(List.of(
                Steps.flow(
                        AFTER_PROVIDER,
                        true,
                        Steps.step("allow-access-authenticator", Steps.REQUIRED),
                        Steps.below(STAFF_AFTER_PROVIDER, Steps.CONDITIONAL),
                        Steps.below(CLIENTS_AFTER_PROVIDER, Steps.CONDITIONAL)),
                Steps.flow(
                        STAFF_AFTER_PROVIDER,
                        false,
                        Steps.step(ROLE, Steps.REQUIRED, IS_STAFF_OF_PROVIDER),
                        Steps.step(CODE, Steps.REQUIRED)),
                Steps.flow(
                        CLIENTS_AFTER_PROVIDER,
                        false,
                        Steps.step(ROLE, Steps.REQUIRED, IS_CLIENT_OF_PROVIDER),
                        Steps.step(CONFIGURED, Steps.REQUIRED),
                        Steps.step(CODE, Steps.REQUIRED))));
    }

    /** Who is meant after the provider, by name. */
    static Map<String, JsonObject> conditionsAfterProvider() {
        return Steps.named(List.of(role(IS_STAFF_OF_PROVIDER, true), role(IS_CLIENT_OF_PROVIDER, false)));
    }

    private static JsonObjectBuilder role(String alias, boolean negated) {
        return Steps.condition(
                alias,
                Json.createObjectBuilder().add("condUserRole", "client").add("negate", Boolean.toString(negated)));
    }

    private static JsonObjectBuilder withoutPasskey(String alias) {
        return Steps.condition(
                alias,
                Json.createObjectBuilder()
                        .add("credentials", "webauthn-passwordless")
                        .add("included", "false"));
    }
}
