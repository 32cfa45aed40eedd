package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.keptword.shared.Actor;

/** The first statement of a transaction: sets who acts for row-level security and asks whether the person is still enabled. */
@ApplicationScoped
public class ActorStatement {

    private static final String ENTER = """
            with actor as materialized (
                select set_config('keptword.person', ?1, true), set_config('keptword.practice', ?2, true),
                       set_config('keptword.scope', ?3, true), set_config('synchronous_commit', ?4, true))
            select keptword.actor_enabled() from actor""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Lets all statements of the transaction see one state of the database. Comes before every other statement. */
    public void seeOneState() {
        em.createNativeQuery("set transaction isolation level repeatable read").executeUpdate();
    }

    /** Whether the actor may act: a job, or an active person of the practice. */
    public boolean enter(Actor actor, boolean reads) {
        UUID person = actor.personValue();
        return (Boolean) em.createNativeQuery(ENTER, Boolean.class)
                .setParameter(1, person == null ? "" : person.toString())
                .setParameter(2, actor.practice().toString())
                .setParameter(3, actor.scope())
                .setParameter(4, reads ? "off" : "on")
                .getSingleResult();
    }
}
