package org.keptword.measures.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Loads the scoring definitions before anybody asks for them, once the guide they refer to is stored: singletons start side by side. A broken file
 * stops the start of the application.
 */
@Singleton
@Startup
@DependsOn("GuideStart")
@DenyAll
public class InstrumentStart {

    private static final Logger LOG = Logger.getLogger(InstrumentStart.class);

    @Inject
    Instruments instruments;

    @PostConstruct
    void load() {
        LOG.infof("Measures: %d", instruments.ofRelease());
    }
}
