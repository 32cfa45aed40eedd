package org.keptword.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The way in where there is real work. After the password a client is asked for a second factor where one was set up, and everybody else
 * always: who has none sets it up before coming in. A passkey is both factors in one, because a device gives it out to nobody who has not
 * unlocked it, so whoever came by one is asked for nothing more. An account without a role, or with a role nobody thought of, counts as one
 * of the staff.
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
    private static final String CONDITION = "authenticatorConfig";
    private static final String REQUIRED = "REQUIRED";
    private static final String CONDITIONAL = "CONDITIONAL";
    private static final String ALTERNATIVE = "ALTERNATIVE";

    private SecondFactor() {}

    static JsonObject of(JsonObject realm) {
        JsonArrayBuilder conditions = Json.createArrayBuilder();
        conditions().values().forEach(conditions::add);
        JsonArrayBuilder flows = Json.createArrayBuilder();
        flows().values().forEach(flows::add);
        return Json.createObjectBuilder(realm)
                .add(CONDITION, conditions)
                .add("authenticationFlows", flows)
                .add("browserFlow", FLOW)
                .build();
    }

    /** Who is meant, by name. */
    static Map<String, JsonObject> conditions() {
        return named(List.of(
                role(IS_STAFF, true),
                role(IS_CLIENT, false),
                withoutPasskey(BY_PASSWORD_STAFF),
                withoutPasskey(BY_PASSWORD_CLIENT)));
    }

    /** The flows by name, the one that is bound first. */
    static Map<String, JsonObject> flows() {
        return named(List.of(
                flow(FLOW, true, step("auth-cookie", ALTERNATIVE), below(FORMS, ALTERNATIVE)),
                flow(
                        FORMS,
                        false,
                        step("auth-username-password-form", REQUIRED),
                        below(OF_STAFF, CONDITIONAL),
                        below(OF_CLIENTS, CONDITIONAL)),
                flow(
                        OF_STAFF,
                        false,
                        step(ROLE, REQUIRED).add(CONDITION, IS_STAFF),
                        step(CREDENTIAL, REQUIRED).add(CONDITION, BY_PASSWORD_STAFF),
                        step("auth-otp-form", REQUIRED)),
                flow(
                        OF_CLIENTS,
                        false,
                        step(ROLE, REQUIRED).add(CONDITION, IS_CLIENT),
                        step(CREDENTIAL, REQUIRED).add(CONDITION, BY_PASSWORD_CLIENT),
                        step("conditional-user-configured", REQUIRED),
                        step("auth-otp-form", REQUIRED))));
    }

    private static Map<String, JsonObject> named(List<JsonObjectBuilder> all) {
        Map<String, JsonObject> named = new LinkedHashMap<>();
        all.stream().map(JsonObjectBuilder::build).forEach(one -> named.put(one.getString("alias"), one));
        return named;
    }

    private static JsonObjectBuilder role(String alias, boolean negated) {
        return condition(
                alias,
                Json.createObjectBuilder().add("condUserRole", "client").add("negate", Boolean.toString(negated)));
    }

    private static JsonObjectBuilder withoutPasskey(String alias) {
        return condition(
                alias,
                Json.createObjectBuilder()
                        .add("credentials", "webauthn-passwordless")
                        .add("included", "false"));
    }

    private static JsonObjectBuilder condition(String alias, JsonObjectBuilder config) {
        return Json.createObjectBuilder().add("alias", alias).add("config", config);
    }

    private static JsonObjectBuilder flow(String alias, boolean top, JsonObjectBuilder... steps) {
        JsonArrayBuilder executions = Json.createArrayBuilder();
        int priority = 10;
        for (JsonObjectBuilder step : steps) {
            executions.add(step.add("priority", priority));
            priority += 10;
        }
        return Json.createObjectBuilder()
                .add("alias", alias)
                .add("providerId", "basic-flow")
                .add("topLevel", top)
                .add("builtIn", false)
                .add("authenticationExecutions", executions);
    }

    private static JsonObjectBuilder step(String authenticator, String requirement) {
        return Json.createObjectBuilder()
                .add("authenticator", authenticator)
                .add("authenticatorFlow", false)
                .add("requirement", requirement);
    }

    private static JsonObjectBuilder below(String flow, String requirement) {
        return Json.createObjectBuilder()
                .add("flowAlias", flow)
                .add("authenticatorFlow", true)
                .add("requirement", requirement);
    }
}
