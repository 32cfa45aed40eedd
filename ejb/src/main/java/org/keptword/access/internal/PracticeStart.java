package org.keptword.access.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.keptword.access.CurrentActor;
import org.keptword.access.practice.PracticeService;
import org.keptword.shared.Actor;
import org.keptword.shared.Roles;

/**
 * Founds the practice that {@code KEPTWORD_PRACTICE_FILE} names and places its staff, at every start whoever is new. A broken file
 * stops the start of the application.
 */
@Singleton
@Startup
@DependsOn("SchemaStart")
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PracticeStart {

    private static final Logger LOG = Logger.getLogger(PracticeStart.class);

    @EJB
    PracticeService practices;

    @Inject
    CurrentActor current;

    @PostConstruct
    void bring() {
        String file = System.getenv("KEPTWORD_PRACTICE_FILE");
        if (file == null || file.isBlank()) {
            return;
        }
        PracticeService.SetUpPractice practice = PracticeFile.read(file, content(file));
        Actor job = Actor.job(practice.practice().id(), "practice-file");
        LOG.infof("Practice file: %d of the staff placed", current.as(job, () -> practices.bring(practice)));
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new PracticeFile.Broken(file, "it cannot be read: " + unreadable);
        }
    }
}
