package org.keptword.figures;

import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import org.hibernate.BaseSessionEventListener;
import org.jspecify.annotations.Nullable;

/**
 * What one session took with the database, from its first statement until its transaction has ended, as one span. Hibernate makes one for each session, if
 * {@link DatabaseTimeSetting} asks for it. How many statements there were and how long they took together is recorded, and none of their text.
 */
public class DatabaseTime extends BaseSessionEventListener {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Span span;
    private boolean begun;
    private long since;
    private long statements;
    private long nanos;

    @Override
    public void jdbcExecuteStatementStart() {
        begin();
    }

    @Override
    public void jdbcExecuteStatementEnd() {
        add();
    }

    @Override
    public void jdbcExecuteBatchStart() {
        begin();
    }

    @Override
    public void jdbcExecuteBatchEnd() {
        add();
    }

    @Override
    public void end() {
        if (span != null) {
            Traces.databaseEnded(span, statements, Duration.ofNanos(nanos));
            span = null;
        }
    }

    private void begin() {
        if (!begun) {
            begun = true;
            Traces traces = Traced.kept();
            span = traces == null ? null : traces.database();
        }
        since = System.nanoTime();
    }

    private void add() {
        nanos += System.nanoTime() - since;
        statements++;
    }
}
