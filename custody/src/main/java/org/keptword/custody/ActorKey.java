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
 * The key with which the application signs who acts in a transaction. The database has it too, where the application's role cannot read it, and
 * takes no actor without its MAC: whoever smuggles a statement in acts as nobody else. It is derived from the key of the audit log, so that
 * there is no further file to keep (ADR 45).
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

    /** The key that belongs to a key of the audit log. */
    public static ActorKey of(AuditLogKey key) {
        return new ActorKey(key.forActors());
    }

    /** The key of this process, by the file its environment names; refused where it names none. */
    public static ActorKey own() {
        ActorKey known = own;
        if (known == null) {
            String file = System.getenv(AuditLogKey.FILE);
            if (file == null || file.isBlank()) {
                throw new CustodyBroken(AuditLogKey.FILE + " is not set, so nobody can act");
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
     * @param at milliseconds since 1970; the database takes it for five minutes
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

    /** Sets who acts for the rest of the transaction, on a connection of the application's role; a job where there is no person. */
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

    /** Gives the key to the database, by the owner of the tables. */
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
