package org.keptword.figures;

import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;

/** Reads the setting of traces before anything else is started, and sends what waits when the application stops. */
public final class TracesEnd implements ServiceActivator {

    @Override
    public void activate(ServiceActivatorContext context) {
        Traces kept = Traced.kept();
        if (kept == null) {
            return;
        }
        ServiceBuilder<?> builder = context.getServiceTarget().addService();
        builder.setInstance(new Service() {
            @Override
            public void start(StartContext started) {
                // It has begun when the setting was read.
            }

            @Override
            public void stop(StopContext stopped) {
                kept.end();
            }
        });
        builder.install();
    }
}
