package org.keptword.figures;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.jboss.as.server.mgmt.domain.ExtensibleHttpManagement;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;

/** Puts the figures beside health and the server's own metrics, on the management port and nowhere else (ADR 77). */
public final class FiguresAddress implements ServiceActivator {

    /** The path, without slashes. */
    static final String PATH = "keptword-metrics";

    private static final String MANAGEMENT = "org.wildfly.management.http.extensible";
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    @Override
    public void activate(ServiceActivatorContext context) {
        Figures kept = Measured.kept();
        if (kept == null) {
            return;
        }
        ServiceBuilder<?> builder = context.getServiceTarget().addService();
        Supplier<ExtensibleHttpManagement> management = builder.requires(ServiceName.parse(MANAGEMENT));
        builder.setInstance(new Service() {
            @Override
            public void start(StartContext started) {
                management.get().addManagementHandler(PATH, false, exchange -> answer(exchange, kept));
            }

            @Override
            public void stop(StopContext stopped) {
                management.get().removeContext(PATH);
            }
        });
        builder.install();
    }

    private static void answer(HttpServerExchange exchange, Figures figures) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, TYPE);
        exchange.getResponseSender().send(ByteBuffer.wrap(figures.text()));
    }
}
