package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.engine.jdbc.spi.JdbcCoordinator;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.keptword.custody.ActorKey;
import org.keptword.shared.Actor;
import org.keptword.shared.MicrosecondClock;

/**
 * The first statement of a transaction: sets who acts for row-level security and asks whether the person is still enabled. It is prepared by the
 * session as all statements are, but is no query of Hibernate's, which took more time in the server than the statement itself.
 */
@ApplicationScoped
public class ActorStatement {

    private static final String ENTER = """
            with actor as materialized (
                select keptword.set_actor(?, ?, ?, ?, ?), set_config('synchronous_commit', ?, true))
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
     * @param reads whether nothing changes but the audit log: what is loaded is then never looked through for changes, neither before each query
     *     nor at the end, and the commit waits for no disk, unless an entry is of an export
     */
    public boolean enter(Actor actor, boolean reads) {
        em.unwrap(Session.class).setDefaultReadOnly(reads);
        em.setFlushMode(reads ? FlushModeType.COMMIT : FlushModeType.AUTO);
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
        byte[] signature = ActorKey.own().sign(person, practice, scope, now);
        SharedSessionContractImplementor session = em.unwrap(SharedSessionContractImplementor.class);
        JdbcCoordinator jdbc = session.getJdbcCoordinator();
        try {
            PreparedStatement enter = jdbc.getStatementPreparer().prepareStatement(ENTER);
            try {
                enter.setString(1, person);
                enter.setString(2, practice);
                enter.setString(3, scope);
                enter.setLong(4, now);
                enter.setBytes(5, signature);
                enter.setString(6, reads ? "off" : "on");
                ResultSet enabled = jdbc.getResultSetReturn().extract(enter, ENTER);
                return enabled.next() && enabled.getBoolean(1);
            } finally {
                jdbc.getLogicalConnection().getResourceRegistry().release(enter);
                jdbc.afterStatementExecution();
            }
        } catch (SQLException e) {
            throw session.getJdbcServices().getSqlExceptionHelper().convert(e, "the actor was not set", ENTER);
        }
    }
}
