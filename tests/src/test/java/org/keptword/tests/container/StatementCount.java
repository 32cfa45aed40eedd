package org.keptword.tests.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import org.keptword.tests.statements.StatementsOfThread;

/** Counts the statements an act sends to the database in its own thread, whatever others send meanwhile. */
@ApplicationScoped
public class StatementCount {

    /** Runs the act and says how many statements it took; actor and trail are among them. */
    public long of(Callable<?> act) throws Exception {
        long before = StatementsOfThread.count();
        act.call();
        return StatementsOfThread.count() - before;
    }
}
