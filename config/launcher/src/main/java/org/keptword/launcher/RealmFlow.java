package org.keptword.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A flow of ours in a realm that is there already. One that is right stays; anything else is built anew beside it, under the same name with a
 * number behind it, and takes its place once it is whole.
 */
final class RealmFlow {

    private static final String FLOWS = "/authentication/flows";

    private final KeycloakAdmin keycloak;
    private final String name;
    private final Map<String, JsonObject> flows;
    private final Map<String, JsonObject> conditions;

    /**
     * @param flows the flow and those below it, by name
     * @param conditions the settings of its steps, by name
     */
    RealmFlow(KeycloakAdmin keycloak, String name, Map<String, JsonObject> flows, Map<String, JsonObject> conditions) {
        this.keycloak = keycloak;
        this.name = name;
        this.flows = flows;
        this.conditions = conditions;
    }

    /** Whether a flow is one of this name, perhaps with a number behind it; also one that was cut off while it was built. */
    static boolean isNamed(String alias, String name) {
        return alias.matches(Pattern.quote(name) + "( \\d+)?");
    }

    /** Returns the alias of a flow that is right: the one in use, or a new one. */
    String right(String used) throws IOException {
        if (isNamed(used, name) && isRight(used)) {
            return used;
        }
        String mark = mark(all());
        build(mark);
        return name + mark;
    }

    /** Removes every flow of this name but the one in use. */
    void removeOthers(String used) throws IOException {
        for (JsonObject flow : all()) {
            if (!flow.getString("alias").equals(used)) {
                keycloak.remove(FLOWS + "/" + flow.getString("id"));
            }
        }
    }

    private List<JsonObject> all() throws IOException {
        return keycloak.list(FLOWS).getValuesAs(JsonObject.class).stream()
                .filter(flow -> flow.getBoolean("topLevel", true) && isNamed(flow.getString("alias"), name))
                .toList();
    }

    /** What is put behind the names of a new one, so that it stands beside the earlier ones. */
    private String mark(List<JsonObject> earlier) {
        int last = earlier.stream()
                .map(flow -> flow.getString("alias").substring(name.length()).strip())
                .mapToInt(number -> number.isEmpty() ? 1 : Integer.parseInt(number))
                .max()
                .orElse(0);
        return last == 0 ? "" : " " + (last + 1);
    }

    private boolean isRight(String alias) throws IOException {
        List<String> there = new ArrayList<>();
        for (JsonValue step : executions(alias)) {
            JsonObject one = step.asJsonObject();
            there.add(one.getInt("level") + " "
                    + (one.getBoolean("authenticationFlow", false) ? "" : one.getString("providerId")) + " "
                    + one.getString("requirement") + " "
                    + (one.containsKey("authenticationConfig")
                            ? settings(
                                    keycloak.object("/authentication/config/" + one.getString("authenticationConfig")))
                            : ""));
        }
        return there.equals(wanted(name, 0));
    }

    private List<String> wanted(String flow, int level) {
        List<String> all = new ArrayList<>();
        for (JsonObject step : steps(flow)) {
            all.add(level + " " + step.getString("authenticator", "") + " " + step.getString("requirement") + " "
                    + (step.containsKey("authenticatorConfig")
                            ? settings(Objects.requireNonNull(conditions.get(step.getString("authenticatorConfig"))))
                            : ""));
            if (step.containsKey("flowAlias")) {
                all.addAll(wanted(step.getString("flowAlias"), level + 1));
            }
        }
        return all;
    }

    /** In one order, whatever the order they are told in. */
    private static String settings(JsonObject condition) {
        return new TreeMap<>(condition.getJsonObject("config")).toString();
    }

    private void build(String mark) throws IOException {
        keycloak.make(FLOWS, top(mark));
        add(name, mark);
        List<JsonObject> order = order(name);
        JsonArray made = executions(name + mark);
        for (int i = 0; i < order.size(); i++) {
            keycloak.change(
                    FLOWS + "/" + KeycloakAdmin.part(name + mark) + "/executions",
                    Json.createObjectBuilder(made.getJsonObject(i))
                            .add("requirement", order.get(i).getString("requirement"))
                            .build());
        }
        if (!isRight(name + mark)) {
            throw new IOException("Keycloak created a different flow than requested.");
        }
    }

    private JsonObject top(String mark) {
        return Json.createObjectBuilder()
                .add("alias", name + mark)
                .add("providerId", "basic-flow")
                .add("topLevel", true)
                .add("builtIn", false)
                .build();
    }

    /** The steps of a flow, one after the other: Keycloak puts each behind what is there. */
    private void add(String flow, String mark) throws IOException {
        String place = FLOWS + "/" + KeycloakAdmin.part(flow + mark) + "/executions";
        for (JsonObject step : steps(flow)) {
            if (step.containsKey("flowAlias")) {
                keycloak.make(
                        place + "/flow",
                        Json.createObjectBuilder()
                                .add("alias", step.getString("flowAlias") + mark)
                                .add("type", "basic-flow")
                                .build());
                add(step.getString("flowAlias"), mark);
                continue;
            }
            String id = keycloak.make(
                    place + "/execution",
                    Json.createObjectBuilder()
                            .add("provider", step.getString("authenticator"))
                            .build());
            if (step.containsKey("authenticatorConfig")) {
                keycloak.make(
                        "/authentication/executions/" + id + "/config",
                        Json.createObjectBuilder(conditions.get(step.getString("authenticatorConfig")))
                                .add("alias", step.getString("authenticatorConfig") + mark)
                                .build());
            }
        }
    }

    /** All steps, each flow's before what comes after it, as Keycloak lists them. */
    private List<JsonObject> order(String flow) {
        List<JsonObject> all = new ArrayList<>();
        for (JsonObject step : steps(flow)) {
            all.add(step);
            if (step.containsKey("flowAlias")) {
                all.addAll(order(step.getString("flowAlias")));
            }
        }
        return all;
    }

    private List<JsonObject> steps(String flow) {
        return Objects.requireNonNull(flows.get(flow))
                .getJsonArray("authenticationExecutions")
                .getValuesAs(JsonObject.class);
    }

    private JsonArray executions(String alias) throws IOException {
        return keycloak.list(FLOWS + "/" + KeycloakAdmin.part(alias) + "/executions");
    }
}
