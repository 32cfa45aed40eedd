package org.keptword.access.internal;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.annotation.Annotation;
import org.keptword.access.AccessEnded;
import org.keptword.access.CurrentActor;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Snapshot;

/**
 * Tells the database who acts, as the first statement of each transaction, around every service call. Without an actor nothing
 * is set and row-level security shows nothing. What a call is refused goes into the trail.
 */
@Interceptor
public class ActorBinding {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    CurrentActor current;

    @Inject
    ActorStatement statement;

    @Inject
    Refusals refusals;

    @AroundInvoke
    @AroundTimeout
    Object bind(InvocationContext context) throws Exception {
        Actor actor = current.find().orElse(null);
        if (actor != null && transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            Object bound = transaction.getResource(ActorBinding.class);
            if (bound == null) {
                if (isMarked(context, Snapshot.class)) {
                    statement.seeOneState();
                }
                if (!statement.enter(actor, isMarked(context, Reads.class))) {
                    refusals.note(actor, Refusals.ended(actor));
                    throw new AccessEnded();
                }
                transaction.putResource(ActorBinding.class, actor);
                return watched(context, actor);
            } else if (!bound.equals(actor)) {
                throw new IllegalStateException("One transaction has one actor");
            }
        }
        return context.proceed();
    }

    /** What is refused is noted by the call that began the transaction, once. */
    private Object watched(InvocationContext context, Actor actor) throws Exception {
        try {
            return context.proceed();
        } catch (NotFound | DomainRefusal refused) {
            refusals.note(actor, context.getParameters(), refused);
            throw refused;
        }
    }

    private static boolean isMarked(InvocationContext context, Class<? extends Annotation> mark) {
        return context.getMethod() != null && context.getMethod().isAnnotationPresent(mark);
    }
}
