package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.accounts.CalendarKeys;
import org.keptword.shared.Actor;

/** Stores the hashes of calendar feed keys. They hold no name and nothing clinical, and are found before anybody is set as actor. */
@ApplicationScoped
public class CalendarKeyRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Whom a key belongs to; the rows show it to whoever names it, and none else. */
    public Optional<CalendarKeys.Owner> owner(byte[] hash) {
        em.createNativeQuery("select set_config('keptword.calendar_key', ?1, true)", String.class)
                .setParameter(1, HexFormat.of().formatHex(hash))
                .getSingleResult();
        List<?> rows = em.createNativeQuery(
                        "select k.person_id, k.practice_id from keptword.calendar_key k where k.key_hash = ?1",
                        CalendarKeys.Owner.class)
                .setParameter(1, hash)
                .getResultList();
        return rows.stream().map(CalendarKeys.Owner.class::cast).findFirst();
    }

    /** Takes note of what the calendar of a person shows and to whom; whether that is something else than was noted last, or somewhere else. */
    public boolean note(UUID person, String shown, String from) {
        return em.createNativeQuery(
                                "update keptword.calendar_key set noted_hash = ?1, noted_from = case when noted_hash = ?1"
                                        + " then noted_from || cast(?3 as varchar) else array[cast(?3 as varchar)] end"
                                        + " where person_id = ?2 and (noted_hash is distinct from ?1 or not cast(?3 as varchar) = any(noted_from))")
                        .setParameter(1, SecretKeys.sha256(shown))
                        .setParameter(2, person)
                        .setParameter(3, from)
                        .executeUpdate()
                > 0;
    }

    /** When the key of a person was made. */
    public Optional<Instant> madeAt(UUID person) {
        List<?> rows = em.createNativeQuery(
                        "select k.made_at from keptword.calendar_key k where k.person_id = ?1", Instant.class)
                .setParameter(1, person)
                .getResultList();
        return rows.stream().map(Instant.class::cast).findFirst();
    }

    /** Makes a key the only one of a person. */
    public void give(Actor actor, byte[] hash, Instant now) {
        take(actor.requirePersonValue());
        em.createNativeQuery(
                        "insert into keptword.calendar_key (key_hash, person_id, practice_id, made_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, hash)
                .setParameter(2, actor.personValue())
                .setParameter(3, actor.practice().value())
                .setParameter(4, now)
                .executeUpdate();
    }

    /** Makes the key of a person worthless. */
    public void take(UUID person) {
        em.createNativeQuery("delete from keptword.calendar_key where person_id = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }
}
