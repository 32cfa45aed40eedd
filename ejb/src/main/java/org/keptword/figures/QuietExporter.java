package org.keptword.figures;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Hands spans on, and says in one line of the log when the collector stops taking them and when it takes them again. */
final class QuietExporter implements SpanExporter {

    private static final Logger LOG = Logger.getLogger(QuietExporter.class);

    private final SpanExporter exporter;
    private final AtomicBoolean away = new AtomicBoolean();

    QuietExporter(SpanExporter exporter) {
        this.exporter = exporter;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        CompletableResultCode result = exporter.export(spans);
        result.whenComplete(() -> note(!result.isSuccess()));
        return result;
    }

    private void note(boolean isAway) {
        if (away.getAndSet(isAway) != isAway) {
            if (isAway) {
                LOG.warnf("The collector of %s does not take traces. They are dropped.", Traces.SETTING);
            } else {
                LOG.infof("The collector of %s takes traces again.", Traces.SETTING);
            }
        }
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
