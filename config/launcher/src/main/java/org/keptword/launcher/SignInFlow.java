package org.keptword.launcher;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Brings a realm that is there already to the way in of real work ({@link SecondFactor}): Keycloak imports a realm once and leaves it as it
 * is, and so one of an earlier version would keep its staff on the password alone. What is bound and right stays; anything else is built
 * anew beside it and bound when it is whole, and whoever came in the other way is asked again.
 */
public final class SignInFlow {

    private SignInFlow() {}

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
        RealmFlow flow = new RealmFlow(keycloak, SecondFactor.FLOW, SecondFactor.flows(), SecondFactor.conditions());
        String bound = keycloak.object("").getString("browserFlow", "");
        String right = flow.right(bound);
        if (right.equals(bound)) {
            return false;
        }
        keycloak.change("", Json.createObjectBuilder().add("browserFlow", right).build());
        keycloak.make("/logout-all", JsonValue.EMPTY_JSON_OBJECT);
        flow.removeOthers(right);
        return true;
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

    /** Also one that was cut off while it was built. */
    public static boolean isOurs(String alias) {
        return RealmFlow.isNamed(alias, SecondFactor.FLOW);
    }
}
