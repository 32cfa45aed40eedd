package org.keptword.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.Optional;
import org.keptword.audit.internal.Chain;
import org.keptword.custody.AuditLogHead;
import org.keptword.shared.Actor;
import org.keptword.shared.Roles;

/**
 * Checks a long chain as a job of its practice, because a manager asked for it. All of it is looked at in one state of the database and so in
 * one transaction, which may take longer than others. A check that fails, or whose server dies, is made anew later.
 */
@Stateless
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditLogCheckRun {

    /** Ten times what twenty million entries take. */
    static final Duration LONGEST = Duration.ofHours(1);

    @Resource
    UserTransaction transaction;

    @EJB
    AuditLogChecker checker;

    @Inject
    Chain chain;

    /** Checks the chain if that is asked for and no other server does it. The page of the manager says what was found. */
    @RolesAllowed(Roles.SYSTEM)
    public void run(Actor job) {
        if (!checker.begin(job)) {
            return;
        }
        Optional<AuditLogHead> head = chain.known(job.practice().value());
        try {
            transaction.setTransactionTimeout(Math.toIntExact(LONGEST.toSeconds()));
            try {
                transaction.begin();
                check(job, head);
            } finally {
                transaction.setTransactionTimeout(0);
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException failed) {
            throw new IllegalStateException("What a check of the audit log found was not kept", failed);
        }
        checker.end(job);
    }

    private void check(Actor job, Optional<AuditLogHead> head)
            throws SystemException, RollbackException, HeuristicMixedException, HeuristicRollbackException {
        boolean checked = false;
        try {
            checker.checkAsked(job, head);
            checked = true;
        } finally {
            if (!checked) {
                transaction.rollback();
            }
        }
        transaction.commit();
    }
}
