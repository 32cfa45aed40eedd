package org.keptword.custody;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the heads of all practices are kept, out of reach of whoever changes the application's database. All servers use the same one;
 * the lock of a practice's chain sees to it that one of them writes at a time.
 */
public interface HeadStore {

    /** Returns the head of a practice, which is signed by nobody where something else is in its place; empty where there is none. */
    Optional<AuditLogHead> read(UUID practice) throws IOException;

    /** Puts a head in the place of the practice's one before. It is on the disk when this returns, and appears whole or not at all. */
    void write(AuditLogHead head) throws IOException;

    /** Keeps a copy of a practice's head beside it. Returns where; empty where there is no head. */
    Optional<String> keepAside(UUID practice, Instant now) throws IOException;

    /** Returns the practices that have a head, in order. */
    List<UUID> practices() throws IOException;
}
