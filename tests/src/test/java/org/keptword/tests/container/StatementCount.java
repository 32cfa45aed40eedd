package org.keptword.tests.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.concurrent.Callable;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts the statements an act sends to the database. */
@ApplicationScoped
public class StatementCount {

    @PersistenceUnit(unitName = "../keptword-ejb.jar#keptword")
    private EntityManagerFactory factory;

    /** Runs the act and says how many statements it took; actor and trail are among them. */
    public long of(Callable<?> act) throws Exception {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        try {
            act.call();
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
