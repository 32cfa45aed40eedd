package org.keptword.access.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.keptword.health.ClockDifference;
import org.keptword.health.Schema;

/**
 * Stops the start of the application on a schema that it may not work on, and on a server whose clock is not the database's, before anything
 * else reads or writes there.
 */
@Singleton(name = SchemaStart.NAME)
@Startup
@DenyAll
public class SchemaStart {

    /** What other beans that use the database at the start depend on. */
    public static final String NAME = "SchemaStart";

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    DataSource database;

    @PostConstruct
    void check() {
        try {
            refuse(Schema.of(database).refusal());
            refuse(ClockDifference.of(database).refusal());
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database does not answer", unreachable);
        }
    }

    private static void refuse(Optional<String> reason) {
        reason.ifPresent(why -> {
            throw new Refused(why);
        });
    }

    /** Why it does not start. */
    static final class Refused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }
}
