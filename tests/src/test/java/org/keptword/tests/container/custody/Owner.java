package org.keptword.tests.container.custody;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.keptword.custody.AuditLogKey;
import org.keptword.custody.HeadFolder;
import org.keptword.custody.HeadStore;
import org.keptword.custody.KeyMaintenance;
import org.keptword.custody.MasterKey;
import org.keptword.custody.NodeRefresh;
import org.keptword.custody.Progress;
import org.keptword.shared.PracticeId;

/** The database as the role that owns the tables, which runs migrations and the commands of {@code ./run}. */
@ApplicationScoped
public class Owner {

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    private DataSource source;

    /** What is done to tables. */
    @FunctionalInterface
    public interface Tampering {
        void on(Statement statement) throws SQLException;
    }

    public Connection connect() throws Exception {
        Properties login = new Properties();
        login.put("user", "keptword_owner");
        login.put(
                "password",
                Files.readString(data().resolve("secrets/password-keptword_owner"))
                        .strip());
        try (Connection pooled = source.getConnection()) {
            Object real = pooled.getClass().getMethod("getUnderlyingConnection").invoke(pooled);
            ClassLoader driver = real.getClass().getClassLoader();
            return Class.forName("org.postgresql.Driver", true, driver)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance()
                    .connect(System.getenv("KEPTWORD_DB_URL"), login);
        }
    }

    /** The folder of everything the services of the test keep. */
    Path data() {
        return Path.of(System.getenv("KEPTWORD_TEST_DATA"));
    }

    MasterKey master() {
        return MasterKey.read(keyFile());
    }

    Path keyFile() {
        return Path.of(System.getenv(MasterKey.FILE));
    }

    AuditLogKey trailKey() {
        return AuditLogKey.read(Path.of(System.getenv(AuditLogKey.FILE)));
    }

    HeadStore heads() {
        return new HeadFolder(headFolder());
    }

    /** The file of a practice's head. */
    Path headFile(PracticeId practice) {
        return headFolder().resolve(practice + ".head");
    }

    private static Path headFolder() {
        return Path.of(System.getenv(AuditLogKey.HEADS));
    }

    KeyMaintenance care(Connection connection, NodeRefresh nodeRefresh, Progress progress) {
        return new KeyMaintenance(connection, master(), trailKey(), nodeRefresh, progress);
    }

    /** The wrapped keys of every practice whose key was not erased. */
    Map<UUID, byte[]> wrappedKeys() throws Exception {
        Map<UUID, byte[]> found = new HashMap<>();
        tamper("practice_key", statement -> {
            try (ResultSet rows = statement.executeQuery(
                    "select practice_id, keyset from keptword.practice_key where keyset is not null")) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                }
            }
        });
        return found;
    }

    /** Whether row-level security binds the owner wherever it is on. */
    boolean isBound() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select bool_and(relforcerowsecurity) from pg_class where relkind in ('r', 'p') and relrowsecurity")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /** Does something to tables that their row-level security and their triggers would forbid the owner. */
    public void tamper(String tables, Tampering act) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String one : tables.split(" ")) {
                statement.execute("alter table keptword." + one + " no force row level security");
                statement.execute("alter table keptword." + one + " disable trigger user");
            }
            act.on(statement);
            for (String one : tables.split(" ")) {
                statement.execute("alter table keptword." + one + " force row level security");
                statement.execute("alter table keptword." + one + " enable trigger user");
            }
            connection.commit();
        }
    }
}
