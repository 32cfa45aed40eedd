package org.keptword.tests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.keptword.health.Schema;
import org.keptword.tests.container.custody.Owner;

class SchemaVersionIT extends InContainerTest {

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    private DataSource database;

    @Inject
    private Owner owner;

    @Test
    void theServerWorksOnTheSchemaThatItFinds() throws SQLException {
        Schema schema = Schema.of(database);
        assertTrue(schema.version() >= Schema.KNOWN, schema.toString());
        assertEquals(Optional.empty(), schema.refusal());
    }

    /** The owner's migration is taken back: other tests run on this schema. */
    @Test
    void aLaterMigrationThatLeavesThisServerBehindIsSeen() throws Exception {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "create or replace function keptword.schema_serves_from() returns integer language sql immutable as 'select "
                            + (Schema.KNOWN + 1) + "'");
            Schema schema = Schema.of(connection);
            connection.rollback();
            assertEquals(Schema.KNOWN + 1, schema.servesFrom());
            assertTrue(schema.refusal().isPresent());
        }
    }
}
