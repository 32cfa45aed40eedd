package org.keptword.backups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.keptword.access.setup.SetupStep;
import org.keptword.access.setup.SetupTask;
import org.keptword.backups.internal.BackupRepository;
import org.keptword.backups.model.BackupPlan;
import org.keptword.shared.PracticeId;

/**
 * Done while a backup that was restored on trial is no older than the plan wants and {@link PlannedBackups#TO_MEND} more, in which what stopped them can be
 * mended without keeping clients out. Two statements.
 */
@ApplicationScoped
public class BackupStep implements SetupStep {

    @Inject
    BackupRepository repository;

    @Inject
    Clock clock;

    @Override
    public SetupTask task() {
        return SetupTask.BACKUP;
    }

    @Override
    public boolean isDone(PracticeId practice) {
        return repository
                        .plan()
                        .flatMap(BackupPlan::planned)
                        .filter(planned -> planned.counts(clock.instant()))
                        .isPresent()
                && repository.lastPassed().isPresent();
    }
}
