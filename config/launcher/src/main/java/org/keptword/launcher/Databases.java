package org.keptword.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Roles and databases of our own PostgreSQL. The owner role owns the tables and runs the migrations; the two roles of the server own
 * nothing, so that row-level security binds them.
 */
final class Databases {

    private static final String APPLICATION = "select c.id from client c join realm r on r.id = c.realm_id"
            + " where c.client_id = 'keptword' and r.name = 'keptword'";

    private static final List<String> SERVER_ROLES = List.of(Settings.APP_ROLE, Settings.JOBS_ROLE);

    private final PostgresServer postgres;
    private final Secrets secrets;

    Databases(PostgresServer postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    void ensure() throws IOException, SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            role(statement, Settings.OWNER_ROLE);
            role(statement, "keycloak");
            database(statement, "keptword", Settings.OWNER_ROLE);
            database(statement, "keycloak", "keycloak");
            statement.execute("revoke all on database keptword from public");
            statement.execute("revoke all on database keycloak from public");
            for (String role : SERVER_ROLES) {
                role(statement, role);
                statement.execute("grant connect on database keptword to " + role);
                statement.execute("alter role " + role + " in database keptword set search_path = keptword");
            }
            statement.execute("alter role " + Settings.OWNER_ROLE + " in database keptword set search_path = keptword");
        }
        try (Connection connection = postgres.connect("keptword");
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists keptword authorization " + Settings.OWNER_ROLE);
            statement.execute("grant usage on schema keptword to " + String.join(", ", SERVER_ROLES));
        }
    }

    /** The role by which the standby follows; it owns nothing and may do nothing else. */
    void ensureStandby() throws IOException, SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = local"); // the standby does not follow yet
            role(statement, Standby.ROLE);
            statement.execute("alter role " + Standby.ROLE + " replication");
        }
    }

    /**
     * Lets Keycloak send people back to where the application is now. It learns the address from the realm's file at its first start
     * only, and refuses every sign-in after a move to another port or name.
     */
    void moveApplicationTo(String baseUrl) throws IOException, SQLException {
        try (Connection connection = postgres.connect("keycloak")) {
            connection.setAutoCommit(false);
            if (!knowsAnotherAddress(connection, baseUrl)) {
                return;
            }
            change(
                    connection,
                    "update redirect_uris u set value = ?1 where client_id in (" + APPLICATION
                            + ") and value = (select c.root_url from client c where c.id = u.client_id) || '/*' and not exists"
                            + " (select 1 from redirect_uris x where x.client_id = u.client_id and x.value = ?1)",
                    baseUrl + "/*");
            change(
                    connection,
                    "update client_attributes set value = ?1 where name = 'post.logout.redirect.uris'"
                            + " and client_id in (" + APPLICATION + ")",
                    baseUrl + "/*");
            change(connection, "update client set root_url = ?1 where id in (" + APPLICATION + ")", baseUrl);
            connection.commit();
        }
    }

    /** The flow by which people sign in to a realm of our Keycloak. */
    Optional<String> boundSignIn(String realm) throws IOException, SQLException {
        try (Connection connection = postgres.connect("keycloak")) {
            return SignInFlow.bound(connection, realm);
        }
    }

    private static boolean knowsAnotherAddress(Connection connection, String baseUrl) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 where to_regclass('public.client') is not null")) {
                return false;
            }
        }
        try (PreparedStatement question = connection.prepareStatement(
                "select 1 from client where root_url <> ? and id in (" + APPLICATION + ")")) {
            question.setString(1, baseUrl);
            try (ResultSet rows = question.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void change(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.replace("?1", "?"))) {
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setString(i, value);
            }
            statement.executeUpdate();
        }
    }

    private void role(Statement statement, String name) throws IOException, SQLException {
        String verb = exists(statement, "select 1 from pg_roles where rolname = '" + name + "'") ? "alter" : "create";
        statement.execute(verb + " role " + name + " login nosuperuser nobypassrls nocreatedb nocreaterole password '"
                + secrets.get(passwordName(name)) + "'");
    }

    static String passwordName(String role) {
        return "password-" + role;
    }

    private static void database(Statement statement, String name, String owner) throws SQLException {
        if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
            statement.execute("create database " + name + " owner " + owner);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
