package org.keptword.tests.container.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Asks the database which role logged in for the connection of the transaction, and how it will commit. */
@ApplicationScoped
public class RoleOfTransaction {

    @PersistenceContext(unitName = "../keptword-ejb.jar#keptword")
    private EntityManager em;

    String name() {
        return (String) em.createNativeQuery("select session_user::text").getSingleResult();
    }

    /** Off where the commit waits for no disk. */
    public String synchronousCommit() {
        return (String) em.createNativeQuery("select current_setting('synchronous_commit')")
                .getSingleResult();
    }
}
