package org.keptword.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.TrailKey;

/** The key of the trail and the folder of its heads, both outside the database and named by the environment. */
@ApplicationScoped
public class TrailSecrets {

    private volatile TrailKey key;

    public TrailKey key() {
        TrailKey known = key;
        if (known == null) {
            known = TrailKey.read(Path.of(required(TrailKey.FILE)));
            key = known;
        }
        return known;
    }

    public Path heads() {
        return Path.of(required(TrailKey.HEADS));
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new CustodyBroken(name + " is not set, so the trail can be neither written nor linked");
        }
        return value;
    }
}
