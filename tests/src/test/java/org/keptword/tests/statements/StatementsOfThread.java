package org.keptword.tests.statements;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements of each thread. Hibernate finds it in the archive of the in-container tests alone. */
public final class StatementsOfThread implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<Long> COUNT = ThreadLocal.withInitial(() -> 0L);

    /** How many statements this thread has prepared so far. */
    public static long count() {
        return COUNT.get();
    }

    @Override
    public String inspect(String statement) {
        COUNT.set(COUNT.get() + 1);
        return statement;
    }
}
