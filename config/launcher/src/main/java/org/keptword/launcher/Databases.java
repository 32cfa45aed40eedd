package org.keptword.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Roles and databases of our own PostgreSQL. The owner role owns the tables and runs the migrations; the runtime role owns
 * nothing, so that row-level security binds it.
 */
final class Databases {

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
            role(statement, Settings.RUNTIME_ROLE);
            role(statement, "keycloak");
            database(statement, "keptword", Settings.OWNER_ROLE);
            database(statement, "keycloak", "keycloak");
            statement.execute("revoke all on database keptword from public");
            statement.execute("revoke all on database keycloak from public");
            statement.execute("grant connect on database keptword to " + Settings.RUNTIME_ROLE);
            statement.execute(
                    "alter role " + Settings.RUNTIME_ROLE + " in database keptword set search_path = keptword");
            statement.execute("alter role " + Settings.OWNER_ROLE + " in database keptword set search_path = keptword");
        }
        try (Connection connection = postgres.connect("keptword");
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists keptword authorization " + Settings.OWNER_ROLE);
            statement.execute("grant usage on schema keptword to " + Settings.RUNTIME_ROLE);
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
