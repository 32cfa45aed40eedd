package org.keptword.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.keptword.custody.AuditLogKey;
import org.keptword.custody.CustodyBroken;

/** The key of the audit log and the folder of its heads, both outside the database and named by the environment. */
@ApplicationScoped
public class AuditLogSecrets {

    private volatile @Nullable AuditLogKey key;

    public AuditLogKey key() {
        AuditLogKey known = key;
        if (known == null) {
            known = AuditLogKey.read(Path.of(required(AuditLogKey.FILE)));
            key = known;
        }
        return known;
    }

    public Path heads() {
        return Path.of(required(AuditLogKey.HEADS));
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new CustodyBroken(name + " is not set, so the trail can be neither written nor linked");
        }
        return value;
    }
}
