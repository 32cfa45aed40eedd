package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Counts tries at the open doors in the database, where every node counts, for one network address and in all; starts over every ten minutes.
 * What one address tries beyond its own limit does not count for all. It counts in a transaction of its own, so that a try that is refused is
 * counted too. An IPv6 address counts by its first 64 bits, because each subscriber can choose the rest. Of an address only a hash is kept,
 * for ten minutes to twenty.
 */
@ApplicationScoped
public class AttemptLimiter {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int PREFIX_BYTES = 8;

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    Clock clock;

    /** The doors. */
    enum Door {
        JOIN,
        FEED,
        /** Checking a key copy; counted by practice instead of by address. */
        COPY
    }

    /** Counts one more; whether it is within the limits. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean allows(Door door, String address, int perAddress, int inAll) {
        return Boolean.TRUE.equals(em.createNativeQuery("select keptword.count_attempt(?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, door.name())
                .setParameter(2, clock.instant())
                .setParameter(3, hash(network(address)))
                .setParameter(4, perAddress)
                .setParameter(5, inAll)
                .getSingleResult());
    }

    /** Forgets what no limit asks for any more; for jobs. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forget() {
        em.createNativeQuery("select 1 from keptword.forget_attempts(?1)")
                .setParameter(1, clock.instant())
                .getResultList();
    }

    /** What counts as one address. What is no address is taken as it is, and no name is looked up. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // the brackets keep Java from asking a name server
            InetAddress parsed = InetAddress.getByName("[" + address.replaceFirst("%.*", "") + "]");
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, PREFIX_BYTES)
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    private static byte[] hash(String address) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
