package org.keptword.appointments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.appointments.PlannedAppointment;
import org.keptword.appointments.model.AppointmentChoice;
import org.keptword.appointments.model.AppointmentInvitation;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.First;

/**
 * Stores what clients chose, and what their calendars were told: each client reads the own choice, jobs everything of the practice. States are
 * written out for the indexes that hold some of the rows alone.
 */
@ApplicationScoped
public class AppointmentRepository {

    private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";

    /** The database's way to pass over what another transaction holds. */
    private static final int SKIP_LOCKED = -2;

    private static final String DUE =
            "select c from AppointmentChoice c where c.practiceId = :practice and c.nextAt <= :now"
                    + " order by c.nextAt, c.personId";

    private static final String NEXT =
            "select i from AppointmentInvitation i where i.practiceId = :practice and i.nextAt <= :now and i.state in"
                    + " (org.keptword.appointments.model.AppointmentInvitation.State.WAITING,"
                    + " org.keptword.appointments.model.AppointmentInvitation.State.CLAIMED) order by i.nextAt, i.id";

    /** As the calendar feed has it: sessions with everybody in a case and those with the client alone, while the client has not left it. */
    private static final String PLANNED =
            "select s.id as session, s.caseId as caseId, p.id as participant, s.startsAt as startsAt, s.minutes as minutes"
                    + " from Participant p join Case c on c.id = p.caseId"
                    + " and c.state = org.keptword.cases.model.Case.State.OPEN"
                    + " join Session s on s.caseId = p.caseId and (s.participantId is null or s.participantId = p.id)"
                    + " and s.state = org.keptword.sessions.SessionLine.State.PLANNED and s.startsAt > :now"
                    + " where p.practiceId = :practice and p.personId = :person"
                    + " and p.state <> org.keptword.cases.participants.ParticipantState.LEFT order by s.startsAt, s.id";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(AppointmentChoice choice) {
        em.persist(choice);
    }

    public void add(AppointmentInvitation invitation) {
        em.persist(invitation);
    }

    /** What the acting client chose; row-level security shows each the own alone. */
    public Optional<AppointmentChoice> own(Permit own) {
        return Optional.ofNullable(em.find(AppointmentChoice.class, own.actor().personValue()));
    }

    /** What a client of the practice chose. */
    public Optional<AppointmentChoice> of(PersonId client, Permit job) {
        return Optional.ofNullable(em.find(AppointmentChoice.class, client.value()))
                .filter(choice -> job.reach() == Permit.Reach.PRACTICE);
    }

    /** One of the choices to be looked at by now, held until the transaction ends and passing over what others hold. */
    public Optional<AppointmentChoice> due(Instant now, Permit job) {
        return First.of(em.createQuery(DUE, AppointmentChoice.class)
                .setParameter("practice", job.practice())
                .setParameter("now", now)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(LOCK_TIMEOUT, SKIP_LOCKED));
    }

    /** Everything a client's calendars were told, held until the transaction ends. */
    public List<AppointmentInvitation> invitations(PersonId client, Permit job) {
        return em.createQuery(
                        "select i from AppointmentInvitation i where i.practiceId = :practice and i.personId = :person order by i.id",
                        AppointmentInvitation.class)
                .setParameter("practice", job.practice())
                .setParameter("person", client.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The one whose turn it is, held until the transaction ends and passing over what others hold. */
    public Optional<AppointmentInvitation> next(Instant now, Permit job) {
        return First.of(em.createQuery(NEXT, AppointmentInvitation.class)
                .setParameter("practice", job.practice())
                .setParameter("now", now)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(LOCK_TIMEOUT, SKIP_LOCKED));
    }

    public Optional<AppointmentInvitation> find(UUID id, Permit job) {
        return Optional.ofNullable(em.find(AppointmentInvitation.class, id))
                .filter(invitation -> job.reach() == Permit.Reach.PRACTICE);
    }

    /** The sessions planned with a client that begin after a moment, in order of time. */
    public List<PlannedAppointment> planned(PersonId client, Instant now, Permit job) {
        return em.createQuery(PLANNED, PlannedAppointment.class)
                .setParameter("practice", job.practice())
                .setParameter("person", client.value())
                .setParameter("now", now)
                .getResultList();
    }

    /** The practices with something to look at or to send; for the timer, which asks for all of them without an actor. */
    List<UUID> practicesDue(Instant now) {
        return Ids.cast(em.createNativeQuery("select * from keptword.due_appointments(?1)", UUID.class)
                .setParameter(1, now)
                .getResultList());
    }

    /** Deletes what was settled long ago; for the timer, as {@link #practicesDue}. */
    void forget() {
        em.createNativeQuery("select 1 from keptword.forget_appointments()").getResultList();
    }
}
