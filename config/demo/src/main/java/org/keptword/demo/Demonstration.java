package org.keptword.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.jboss.logging.Logger;

/** Loads the demonstration once into an empty database, before the first page is served, when {@code KEPTWORD_DEMO} is true. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Demonstration {

    private static final Logger LOG = Logger.getLogger(Demonstration.class);

    @EJB
    AsJob job;

    @jakarta.inject.Inject
    Player player;

    @PostConstruct
    void load() {
        if (!Boolean.parseBoolean(System.getenv("KEPTWORD_DEMO"))) {
            return;
        }
        long begun = System.nanoTime();
        boolean loaded = job.call(player::play);
        if (loaded) {
            LOG.infof("The demonstration was loaded in %d ms", (System.nanoTime() - begun) / 1_000_000);
        }
    }
}
