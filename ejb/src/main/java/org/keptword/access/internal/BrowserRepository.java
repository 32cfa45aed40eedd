package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.access.accounts.SentForms;

/**
 * What every node has to know of a browser: the forms it sent, and the sign-ins that were left.
 * Each call is a transaction of its own and needs no actor: what is asked for is known to that browser alone, and kept as a hash.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class BrowserRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Claims a form of a session; what became of an earlier claim, or empty when this is the first. */
    public Optional<SentForms.Earlier> send(String session, String token, Instant now) {
        List<?> earlier = em.createNativeQuery("select sent, led from keptword.send_form(?1, ?2, ?3)")
                .setParameter(1, hash(session))
                .setParameter(2, hash(token))
                .setParameter(3, now)
                .getResultList();
        return earlier.stream()
                .map(Object[].class::cast)
                .map(row -> new SentForms.Earlier((Instant) row[0], Optional.ofNullable((String) row[1])))
                .findFirst();
    }

    /** Notes where a claim of a moment led; null gives it up. */
    public void answer(String session, String token, Instant sent, @Nullable String address) {
        em.createNativeQuery("select 1 from keptword.answer_form(?1, ?2, ?3, cast(?4 as text))")
                .setParameter(1, hash(session))
                .setParameter(2, hash(token))
                .setParameter(3, sent)
                .setParameter(4, address)
                .getResultList();
    }

    /** Remembers a sign-in that was left from a moment on; null forgets it. The database commits this without waiting for its standby. */
    public void leave(String signIn, @Nullable Instant since) {
        em.createNativeQuery("select 1 from keptword.leave_unended(?1, cast(?2 as timestamptz))")
                .setParameter(1, hash(signIn))
                .setParameter(2, since)
                .getResultList();
    }

    public boolean isLeft(String signIn) {
        return Boolean.TRUE.equals(em.createNativeQuery("select keptword.is_left_unended(?1)")
                .setParameter(1, hash(signIn))
                .getSingleResult());
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
