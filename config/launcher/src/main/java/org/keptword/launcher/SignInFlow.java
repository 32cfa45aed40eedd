package org.keptword.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Brings a realm that is there already to the way in of real work ({@link SecondFactor}): Keycloak imports a realm once and leaves it as it
 * is, and so one of an earlier version would keep its staff on the password alone. What is bound and right stays; anything else is built
 * anew beside it and bound when it is whole, and whoever came in the other way is asked again.
 */
public final class SignInFlow {

    private static final String FLOWS = "/authentication/flows";

    private final KeycloakAdmin keycloak;
    private final Map<String, JsonObject> flows = SecondFactor.flows();
    private final Map<String, JsonObject> conditions = SecondFactor.conditions();

    private SignInFlow(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * Makes sure of it.
     *
     * @return whether something had to be changed; nothing where Keycloak does not let {@code admin} in with this password
     */
    public static Optional<Boolean> bind(String keycloakUrl, String realm, String password) throws IOException {
        Optional<KeycloakAdmin> keycloak = KeycloakAdmin.open(keycloakUrl, realm, password);
        return keycloak.isPresent() ? Optional.of(bind(keycloak.get())) : Optional.empty();
    }

    /** Makes sure of it in a realm. Returns whether something had to be changed. */
    static boolean bind(KeycloakAdmin keycloak) throws IOException {
        return new SignInFlow(keycloak).bind();
    }

    /** The name of the flow that is bound, as Keycloak's database has it; nothing where there is no such realm. */
    public static Optional<String> bound(Connection keycloak, String realm) throws SQLException {
        try (PreparedStatement question = keycloak.prepareStatement(
                "select f.alias from realm r join authentication_flow f on f.id = r.browser_flow where r.name = ?")) {
            question.setString(1, realm);
            try (ResultSet rows = question.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private boolean bind() throws IOException {
        String bound = keycloak.object("").getString("browserFlow", "");
        if (isOurs(bound) && isRight(bound)) {
            return false;
        }
        List<JsonObject> earlier = keycloak.list(FLOWS).getValuesAs(JsonObject.class).stream()
                .filter(flow -> flow.getBoolean("topLevel", true) && isOurs(flow.getString("alias")))
                .toList();
        String mark = mark(earlier);
        build(mark);
        keycloak.change(
                "",
                Json.createObjectBuilder()
                        .add("browserFlow", SecondFactor.FLOW + mark)
                        .build());
        keycloak.make("/logout-all", JsonValue.EMPTY_JSON_OBJECT);
        for (JsonObject flow : earlier) {
            keycloak.remove(FLOWS + "/" + flow.getString("id"));
        }
        return true;
    }

    /** Also one that was cut off while it was built. */
    public static boolean isOurs(String alias) {
        return alias.matches(SecondFactor.FLOW + "( \\d+)?");
    }

    /** What is put behind the names of a new one, so that it stands beside the earlier ones. */
    private static String mark(List<JsonObject> earlier) {
        int last = earlier.stream()
                .map(flow -> flow.getString("alias")
                        .substring(SecondFactor.FLOW.length())
                        .strip())
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
        return there.equals(wanted(SecondFactor.FLOW, 0));
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
        add(SecondFactor.FLOW, mark);
        List<JsonObject> order = order(SecondFactor.FLOW);
        JsonArray made = executions(SecondFactor.FLOW + mark);
        for (int i = 0; i < order.size(); i++) {
            keycloak.change(
                    FLOWS + "/" + KeycloakAdmin.part(SecondFactor.FLOW + mark) + "/executions",
                    Json.createObjectBuilder(made.getJsonObject(i))
                            .add("requirement", order.get(i).getString("requirement"))
                            .build());
        }
        if (!isRight(SecondFactor.FLOW + mark)) {
            throw new IOException("Keycloak created a different flow than requested.");
        }
    }

    private static JsonObject top(String mark) {
        return Json.createObjectBuilder()
                .add("alias", SecondFactor.FLOW + mark)
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
