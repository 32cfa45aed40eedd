package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.keptword.custody.ActorKey;
import org.keptword.shared.Actor;
import org.keptword.shared.MicrosecondClock;

/** The first statement of a transaction: sets who acts for row-level security and asks whether the person is still enabled. */
@ApplicationScoped
public class ActorStatement {

    private static final String ENTER = """
            with actor as materialized (
                select keptword.set_actor(?1, ?2, ?3, ?4, ?5), set_config('synchronous_commit', ?6, true))
            select keptword.actor_enabled() from actor""";

    /** The real time, which the database compares with its own. The demonstration data is created with a clock set in the past. */
    private static final Clock REAL = new MicrosecondClock();

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Lets all statements of the transaction see one state of the database. Comes before every other statement. */
    public void seeOneState() {
        em.createNativeQuery("set transaction isolation level repeatable read").executeUpdate();
    }

    /**
     * Whether the actor may act: a job, or an active person of the practice.
     *
     * @param reads whether nothing changes but the audit log: what is loaded is then never looked through for changes
     */
    public boolean enter(Actor actor, boolean reads) {
        em.unwrap(Session.class).setDefaultReadOnly(reads);
        return enter(Objects.toString(actor.personValue(), ""), actor.practice().toString(), actor.scope(), reads);
    }

    /**
     * Acts as a person of whom only the id is known, to find out who it is: with the scope of a client, which shows a person the own row and
     * no other client. The actor is entered once the person was read.
     */
    public void lookUp(UUID person, UUID practice) {
        enter(person.toString(), practice.toString(), "client", false);
    }

    private boolean enter(String person, String practice, String scope, boolean reads) {
        long now = REAL.millis();
        return (Boolean) em.createNativeQuery(ENTER, Boolean.class)
                .setParameter(1, person)
                .setParameter(2, practice)
                .setParameter(3, scope)
                .setParameter(4, now)
                .setParameter(5, ActorKey.own().sign(person, practice, scope, now))
                .setParameter(6, reads ? "off" : "on")
                .getSingleResult();
    }
}
