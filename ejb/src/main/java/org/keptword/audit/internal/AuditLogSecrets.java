package org.keptword.audit.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.keptword.custody.AuditLogKey;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.HeadDatabase;
import org.keptword.custody.HeadFolder;
import org.keptword.custody.HeadStore;

/** The key of the audit log and the place of its heads, both outside the database and named by the environment. */
@ApplicationScoped
public class AuditLogSecrets {

    @Resource(lookup = "java:jboss/datasources/KeptwordHeadsDS")
    DataSource database;

    private volatile @Nullable AuditLogKey key;

    public AuditLogKey key() {
        AuditLogKey known = key;
        if (known == null) {
            known = AuditLogKey.read(Path.of(required(AuditLogKey.FILE)));
            key = known;
        }
        return known;
    }

    public HeadStore heads() {
        String url = System.getenv(HeadDatabase.URL);
        return url == null || url.isBlank()
                ? new HeadFolder(Path.of(required(AuditLogKey.HEADS)))
                : new HeadDatabase(database::getConnection);
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new CustodyBroken(name + " is not set, so the trail can be neither written nor linked");
        }
        return value;
    }
}
