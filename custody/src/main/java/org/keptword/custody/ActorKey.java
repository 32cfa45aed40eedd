package org.keptword.custody;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key with which the application signs the actor of a transaction. The database holds a copy that the server's roles cannot read, and refuses
 * an actor without a valid MAC, so an injected statement cannot change the actor. It is derived from the key of the audit log, so there is no
 * second key file to keep (ADR 45).
 */
public final class ActorKey {

    private static final String ALGORITHM = "HmacSHA256";

    /** The length of a block of SHA-256 in bytes, and what HMAC (RFC 2104) fills its two paddings with. */
    private static final int BLOCK = 64;

    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private static volatile @Nullable ActorKey own;

    private final byte[] secret;

    private ActorKey(byte[] secret) {
        this.secret = secret;
    }

    /** Derives the key from the key of the audit log. */
    public static ActorKey of(AuditLogKey key) {
        return new ActorKey(key.forActors());
    }

    /** Returns the key of this process, derived from the file that {@link AuditLogKey#FILE} names; refused if it is not set. */
    public static ActorKey own() {
        ActorKey known = own;
        if (known == null) {
            String file = System.getenv(AuditLogKey.FILE);
            if (file == null || file.isBlank()) {
                throw new CustodyBroken(AuditLogKey.FILE + " is not set, so no actor can be signed");
            }
            known = of(AuditLogKey.read(Path.of(file)));
            own = known;
        }
        return known;
    }

    /**
     * The MAC of an actor, as the database's {@code set_actor} asks for it.
     *
     * @param person empty for a job
     * @param at milliseconds since 1970; the database accepts the MAC for five minutes
     */
    public byte[] sign(String person, String practice, String scope, long at) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(
                    String.join("|", person, practice, scope, Long.toString(at)).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new CustodyBroken("this Java has no " + ALGORITHM, missing);
        }
    }

    /** Sets the actor for the rest of the transaction, on a connection of the role that fits: a job's for jobs, the people's otherwise. Without a person the actor is a job. */
    public void act(Connection connection, @Nullable UUID person, UUID practice, String scope, Instant now)
            throws SQLException {
        String who = person == null ? "" : person.toString();
        try (PreparedStatement actor = connection.prepareStatement("select keptword.set_actor(?, ?, ?, ?, ?)")) {
            actor.setString(1, who);
            actor.setString(2, practice.toString());
            actor.setString(3, scope);
            actor.setLong(4, now.toEpochMilli());
            actor.setBytes(5, sign(who, practice.toString(), scope, now.toEpochMilli()));
            actor.execute();
        }
    }

    /** Stores the key in the database, on a connection of the owner of the tables. */
    public void keepIn(Connection owner) throws SQLException {
        try (PreparedStatement keep = owner.prepareStatement(
                "insert into keptword.actor_key (inner_pad, outer_pad)"
                        + " values (?, ?) on conflict (one) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad")) {
            keep.setBytes(1, padded(INNER));
            keep.setBytes(2, padded(OUTER));
            keep.executeUpdate();
        }
    }

    private byte[] padded(byte filling) {
        byte[] block = Arrays.copyOf(secret, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= filling;
        }
        return block;
    }
}
