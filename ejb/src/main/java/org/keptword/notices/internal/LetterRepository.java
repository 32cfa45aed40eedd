package org.keptword.notices.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.notices.Mail;
import org.keptword.notices.model.Letter;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.First;

/**
 * The letters of a practice. States and kinds are written out and not parameters, for the indexes that hold some of the letters alone: nearly all
 * letters are settled.
 */
@ApplicationScoped
public class LetterRepository {

    private static final String HAS =
            "select count(l) from Letter l where l.personId = :person and l.kind = :kind and l.forDay = :day"
                    + " and l.kind <> org.keptword.notices.Mail.LetterKind.FLAG and l.practiceId = :practice";

    private static final String NEXT = "select l from Letter l where l.practiceId = :practice and l.nextAt <= :now"
            + " and l.state in (org.keptword.notices.model.Letter.State.WAITING, org.keptword.notices.model.Letter.State.CLAIMED)"
            + " order by case when l.kind = org.keptword.notices.Mail.LetterKind.FLAG then 0 else 1 end, l.nextAt, l.id";

    private static final String GIVEN_UP =
            "select count(l) from Letter l where l.practiceId = :practice and l.settledAt > :since"
                    + " and l.state in (org.keptword.notices.model.Letter.State.GIVEN_UP, org.keptword.notices.model.Letter.State.UNKNOWN)";

    /** The database's way to pass over what another transaction holds. */
    private static final int SKIP_LOCKED = -2;

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(Letter letter) {
        em.persist(letter);
    }

    /** Whether there is a letter of this kind for a person's day; a flag belongs to no day. */
    public boolean hasLetter(PersonId person, Mail.LetterKind kind, LocalDate day, Permit job) {
        return em.createQuery(HAS, Long.class)
                        .setParameter("person", person.value())
                        .setParameter("kind", kind)
                        .setParameter("day", day)
                        .setParameter("practice", job.practice())
                        .getSingleResult()
                > 0;
    }

    /** The letter whose turn it is, held until the transaction ends: flags first. */
    public Optional<Letter> next(Instant now, Permit job) {
        return First.of(em.createQuery(NEXT, Letter.class)
                .setParameter("practice", job.practice())
                .setParameter("now", now)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED));
    }

    public Optional<Letter> find(UUID id, Permit job) {
        return Optional.ofNullable(em.find(Letter.class, id)).filter(letter -> job.reach() == Permit.Reach.PRACTICE);
    }

    /** How many were given up since a moment, or may not have been sent. */
    public long givenUp(Instant since, Permit job) {
        return em.createQuery(GIVEN_UP, Long.class)
                .setParameter("practice", job.practice())
                .setParameter("since", since)
                .getSingleResult();
    }

    /** The practices with a letter that is due; for the timer, which asks for all of them without an actor. */
    List<UUID> practicesDue(Instant now) {
        return Ids.cast(em.createNativeQuery("select * from keptword.due_letters(?1)", UUID.class)
                .setParameter(1, now)
                .getResultList());
    }
}
