package org.keptword.backups.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.keptword.access.practice.PracticeJobs;
import org.keptword.figures.Measured;
import org.keptword.shared.Roles;

/**
 * Tells the figures of this server when the last backup was made that can be relied on. It belongs to the memory of this server and is no job that a setting
 * leaves to another.
 */
@Singleton
@DenyAll
@RunAs(Roles.SYSTEM)
public class BackupAgeTimer {

    @Inject
    BackupRepository repository;

    @Inject
    PracticeJobs jobs;

    @Schedule(hour = "*", minute = "*", second = "41", persistent = false, info = "backup-age")
    @RolesAllowed(Roles.SYSTEM)
    public void look() {
        if (Measured.isKept()) {
            jobs.once("backup-age", () -> repository.lastGoodAt().ifPresent(Measured::lastBackup));
        }
    }
}
