package org.keptword.tests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.access.accounts.SignIn;
import org.keptword.shared.Role;
import org.keptword.tests.harness.Suite;

@Tag(Suite.ANY_DAY)
class DeploymentIT extends InContainerTest {

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    private DataSource database;

    @Resource(lookup = "java:jboss/datasources/KeptwordJobsDS")
    private DataSource jobs;

    @Inject
    private SignIn signIn;

    @Test
    void theServerUsesRolesThatOwnNothingAndCannotPassRowLevelSecurity() throws SQLException {
        requireHarmless(database, "keptword_app");
        requireHarmless(jobs, "keptword_jobs");
    }

    private static void requireHarmless(DataSource source, String role) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select current_user, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole
                                   or exists (select 1 from pg_auth_members where member = r.oid),
                               (select count(*) from pg_class where relowner = r.oid)
                        from pg_roles r where rolname = current_user""")) {
            row.next();
            assertEquals(role, row.getString(1));
            assertFalse(row.getBoolean(2), role + " has rights beyond its own");
            assertEquals(0, row.getInt(3), "relations owned by " + role);
        }
    }

    @Test
    void aRoleOpensWhatItMayCallAndNothingElse() throws Exception {
        assertEquals(Optional.empty(), inRole(Role.CLIENT, () -> signIn.actor("nobody")));
        assertThrows(EJBAccessException.class, () -> inRole(Role.JOB, () -> signIn.actor("nobody")));
        assertThrows(EJBAccessException.class, () -> signIn.actor("nobody"));
    }

    @Test
    void whatTheDatabaseRefusesIsToldWithoutTheValuesOfTheStatement() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update keptword.practice set name = ? where 1 / 0 = 1")) {
            statement.setString(1, "a name of somebody");
            statement.addBatch();
            SQLException refused = assertThrows(SQLException.class, statement::executeBatch);
            assertTrue(refused.getMessage().contains("division by zero"), refused.getMessage());
            assertFalse(refused.getMessage().contains("somebody"), refused.getMessage());
        }
    }
}
