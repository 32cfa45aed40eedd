package org.keptword.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.TrailKey;

/** The key of the trail and the folder of its heads, both outside the database and named by the environment. */
@ApplicationScoped
public class TrailSecrets {

    private TrailKey key;

    public synchronized TrailKey key() {
        if (key == null) {
            key = TrailKey.read(Path.of(required(TrailKey.FILE)));
        }
        return key;
    }

    public Path heads() {
        return Path.of(required(TrailKey.HEADS));
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new CustodyBroken(name + " is not set, so the trail cannot be linked");
        }
        return value;
    }
}
