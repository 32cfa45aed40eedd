package org.keptword.guide.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.keptword.guide.GuideLibrary;

/** Loads the guide before anybody asks for it. A broken file stops the start of the application. */
@Singleton
@Startup
@DenyAll
public class GuideStart {

    private static final Logger LOG = Logger.getLogger(GuideStart.class);

    @Inject
    GuideLibrary library;

    @PostConstruct
    void load() {
        LOG.infof("Guide: %d exercises", library.exercises().size());
    }
}
