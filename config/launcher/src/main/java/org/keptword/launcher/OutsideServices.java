package org.keptword.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Looks at services that somebody else runs, before anything is built or started, and says what they lack. */
final class OutsideServices {

    private static final String DATABASE = "An external database (KEPTWORD_DB_URL)";
    private static final String APP = "KEPTWORD_DB";
    private static final String JOBS = "KEPTWORD_DB_JOBS";
    private static final String USER = "_USER";
    private static final String PASSWORD = "_PASSWORD";
    private static final String SIGN_IN = "An external Keycloak (KEPTWORD_OIDC_PROVIDER_URL)";
    private static final String LOOK_THERE = " config/keptword.env.example lists what it needs.";
    private static final int OLDEST_DATABASE = 18;
    private static final Set<String> NEW_SCHEMA = Set.of("3F000", "42P01");

    private final Settings settings;

    OutsideServices(Settings settings) {
        this.settings = settings;
    }

    /** Refuses what is not complete or does not answer. */
    void require() {
        if (settings.usesOutsideDatabase()) {
            requireDatabase();
        }
        if (settings.usesOutsideKeycloak()) {
            requireSignIn();
        }
    }

    private void requireSignIn() {
        settings.required("KEPTWORD_OIDC_CLIENT_SECRET", SIGN_IN);
        settings.required("KEPTWORD_ACCOUNTS_CLIENT_SECRET", SIGN_IN);
        if (!settings.oidcProviderUrl().matches("https?://[^/\\s]+(/\\S+)?/realms/[^/\\s]+")) {
            throw new LaunchFailure("KEPTWORD_OIDC_PROVIDER_URL is \"" + settings.oidcProviderUrl()
                    + "\"; write it like https://id.example.org/realms/keptword.");
        }
        String discovery = settings.oidcProviderUrl() + "/.well-known/openid-configuration";
        if (!Await.answers(discovery)) {
            throw new LaunchFailure("The external Keycloak does not answer at " + discovery
                    + ". Start it, or correct KEPTWORD_OIDC_PROVIDER_URL.");
        }
    }

    private void requireDatabase() {
        for (String role : List.of(APP, JOBS)) {
            settings.required(role + USER, DATABASE);
            settings.required(role + PASSWORD, DATABASE);
        }
        try (Connection owner = owner()) {
            int version = owner.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_DATABASE) {
                throw new LaunchFailure("The external PostgreSQL is version " + version + "; Keptword needs "
                        + OLDEST_DATABASE + " or newer.");
            }
            if (!is(owner, "select has_schema_privilege(oid, 'create') from pg_namespace where nspname = 'keptword'")) {
                throw new LaunchFailure("The external database has no schema keptword in which "
                        + settings.value("KEPTWORD_DB_OWNER").orElse("") + " may create tables." + LOOK_THERE);
            }
        } catch (SQLException refused) {
            throw refused("KEPTWORD_DB_OWNER", refused);
        }
        requireHarmless(APP, Settings.APP_ROLE, Settings.JOBS_ROLE);
        requireHarmless(JOBS, Settings.JOBS_ROLE, Settings.APP_ROLE);
    }

    /** Row-level security must bind the roles the server works with, and neither may have the rights of the other. */
    private void requireHarmless(String variables, String role, String other) {
        String user = settings.required(variables + USER, DATABASE);
        if (!user.equals(role)) {
            throw new LaunchFailure(
                    variables + USER + " is " + user + ", but the migrations grant to " + role + "." + LOOK_THERE);
        }
        try (Connection runtime = DriverManager.getConnection(
                settings.databaseUrl(), user, settings.required(variables + PASSWORD, DATABASE))) {
            if (!is(
                    runtime,
                    "select not rolsuper and not rolbypassrls and not pg_has_role(current_user, nspowner, 'member')"
                            + " and not pg_has_role(current_user, '" + other + "', 'member')"
                            + " from pg_roles, pg_namespace where rolname = current_user and nspname = 'keptword'")) {
                throw new LaunchFailure(user
                        + " is exempt from row-level security (superuser, bypassrls, or the schema's owner), or a member of "
                        + other + "." + LOOK_THERE);
            }
        } catch (SQLException refused) {
            throw refused(variables + USER, refused);
        }
    }

    /** Whether Keptword's tables are there already. */
    boolean databaseHoldsData() {
        try (Connection owner = owner();
                PreparedStatement question =
                        owner.prepareStatement("select 1 from keptword.flyway_schema_history limit 1");
                ResultSet rows = question.executeQuery()) {
            return rows.next();
        } catch (SQLException refused) {
            if (NEW_SCHEMA.contains(refused.getSQLState())) {
                return false;
            }
            throw refused("KEPTWORD_DB_OWNER", refused);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                settings.databaseUrl(),
                settings.required("KEPTWORD_DB_OWNER", DATABASE),
                settings.required("KEPTWORD_DB_OWNER_PASSWORD", DATABASE));
    }

    private LaunchFailure refused(String variable, SQLException refused) {
        return new LaunchFailure(
                "The external database does not accept "
                        + settings.value(variable).orElse("") + " (" + variable + "): " + refused.getMessage(),
                refused);
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
