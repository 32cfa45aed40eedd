package org.keptword.figures;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.service.spi.ServiceContributor;

/** Lets Hibernate report to {@link DatabaseTime}, only while traces are kept. */
public class DatabaseTimeSetting implements ServiceContributor {

    @Override
    public void contribute(StandardServiceRegistryBuilder registry) {
        if (Traced.kept() != null) {
            registry.applySetting(AvailableSettings.AUTO_SESSION_EVENTS_LISTENER, "org.keptword.figures.DatabaseTime");
        }
    }
}
