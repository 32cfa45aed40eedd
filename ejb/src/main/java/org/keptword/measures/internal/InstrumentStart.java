package org.keptword.measures.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.keptword.guide.GuideLibrary;

/** Loads the guide and then the scoring definitions that refer to it, when the application starts. A broken file stops the start. */
@Singleton
@Startup
@DependsOn("SchemaStart")
@DenyAll
public class InstrumentStart {

    private static final Logger LOG = Logger.getLogger(InstrumentStart.class);

    @Inject
    GuideLibrary library;

    @Inject
    Instruments instruments;

    @PostConstruct
    void load() {
        LOG.infof("Guide: %d exercises", library.exercises().size());
        LOG.infof("Measures: %d", instruments.ofRelease());
    }
}
