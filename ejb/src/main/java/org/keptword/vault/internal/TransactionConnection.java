package org.keptword.vault.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** The connection of the active transaction, with the database role of people or of jobs. */
@ApplicationScoped
class TransactionConnection {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    <T> T ask(ReturningWork<T> question) {
        return em.unwrap(Session.class).doReturningWork(question);
    }
}
