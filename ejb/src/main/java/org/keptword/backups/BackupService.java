package org.keptword.backups;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.keptword.backups.internal.BackupRepository;
import org.keptword.backups.model.BackupPlan;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Tells managers how it stands with the backups of the installation, which are those of their practice too. */
@Stateless
@DenyAll
public class BackupService {

    private static final int TRIES = 10;

    @Inject
    BackupRepository repository;

    @Inject
    Clock clock;

    /** How it stands. It tells nothing about a person, so reading it is not audited. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public BackupView read() {
        Optional<BackupPlan> plan = repository.plan();
        return BackupView.of(
                plan.map(BackupPlan::isOwnDatabase).orElse(true),
                plan.flatMap(BackupPlan::planned),
                repository.lastGood(),
                repository.lastPassed(),
                repository.newest(TRIES),
                clock.instant());
    }
}
