package org.keptword.tests.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.keptword.shared.CaseId;
import org.keptword.shared.PracticeId;

/** What nobody who works with the application can: sets back the clock of an approval, and lets a trail begin anew, as the schema's owner. */
@ApplicationScoped
public class OwnerDatabase {

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    private DataSource source;

    /** Makes an approval eight days old. */
    public void weekPassed(PracticeId practice, UUID request)
            throws SQLException, IOException, ReflectiveOperationException {
        try (Connection owner = open()) {
            owner.setAutoCommit(false);
            try (Statement act = owner.createStatement();
                    PreparedStatement back = owner.prepareStatement(
                            "update keptword.erasure_request set proposed_at = proposed_at - interval '8 days',"
                                    + " decided_at = decided_at - interval '8 days', execute_after = execute_after - interval '8 days'"
                                    + " where id = ?")) {
                act.execute("select set_config('keptword.practice', '" + practice + "', true)");
                act.execute("alter table keptword.erasure_request disable trigger erasure_moves");
                back.setObject(1, request);
                if (back.executeUpdate() != 1) {
                    throw new IllegalStateException("There is no such request");
                }
                act.execute("alter table keptword.erasure_request enable trigger erasure_moves");
            }
            owner.commit();
        }
    }

    /** Lets the trail of a case begin anew, which nobody who works with the application can. */
    public void forget(PracticeId practice, CaseId of) throws SQLException, IOException, ReflectiveOperationException {
        try (Connection owner = open()) {
            owner.setAutoCommit(false);
            try (Statement act = owner.createStatement()) {
                act.execute("alter table keptword.audit_entry no force row level security");
                act.execute("delete from keptword.audit_entry where practice_id = '" + practice + "' and case_id = '"
                        + of + "'");
                act.execute("alter table keptword.audit_entry force row level security");
            }
            owner.commit();
        }
    }

    private Connection open() throws SQLException, IOException, ReflectiveOperationException {
        Path secrets = Path.of(System.getenv("KEPTWORD_VAULT_KEYSET_FILE")).getParent();
        Properties owner = new Properties();
        owner.setProperty("user", "keptword_owner");
        owner.setProperty(
                "password",
                Files.readString(secrets.resolve("password-keptword_owner")).strip());
        Driver driver;
        try (Connection any = source.getConnection()) {
            ClassLoader loader = any.getMetaData()
                    .unwrap(java.sql.DatabaseMetaData.class)
                    .getClass()
                    .getClassLoader();
            driver = Class.forName("org.postgresql.Driver", true, loader)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        }
        return driver.connect(System.getenv("KEPTWORD_DB_URL"), owner);
    }
}
