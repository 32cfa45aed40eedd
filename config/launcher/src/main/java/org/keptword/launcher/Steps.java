package org.keptword.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a flow, as a realm's file has them. */
final class Steps {

    static final String REQUIRED = "REQUIRED";
    static final String CONDITIONAL = "CONDITIONAL";
    static final String ALTERNATIVE = "ALTERNATIVE";

    /** Where a step names its settings. */
    static final String CONDITION = "authenticatorConfig";

    private Steps() {}

    /** By name, in this order. */
    static Map<String, JsonObject> named(List<JsonObjectBuilder> all) {
        Map<String, JsonObject> named = new LinkedHashMap<>();
        all.stream().map(JsonObjectBuilder::build).forEach(one -> named.put(one.getString("alias"), one));
        return named;
    }

    /** The settings of steps. */
    static JsonObjectBuilder condition(String alias, JsonObjectBuilder config) {
        return Json.createObjectBuilder().add("alias", alias).add("config", config);
    }

    static JsonObjectBuilder flow(String alias, boolean top, JsonObjectBuilder... steps) {
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

    static JsonObjectBuilder step(String authenticator, String requirement) {
        return Json.createObjectBuilder()
                .add("authenticator", authenticator)
                .add("authenticatorFlow", false)
                .add("requirement", requirement);
    }

    /** A step with settings. */
    static JsonObjectBuilder step(String authenticator, String requirement, String condition) {
        return step(authenticator, requirement).add(CONDITION, condition);
    }

    static JsonObjectBuilder below(String flow, String requirement) {
        return Json.createObjectBuilder()
                .add("flowAlias", flow)
                .add("authenticatorFlow", true)
                .add("requirement", requirement);
    }
}
