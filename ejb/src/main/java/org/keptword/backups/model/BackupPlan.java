package org.keptword.backups.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.keptword.backups.PlannedBackups;

/** The one row that says what is planned. Without a plan its numbers are missing, all together. */
@Entity
@Immutable
public class BackupPlan {

    @Id
    @Column
    private boolean one;

    private boolean ownDatabase;
    private @Nullable Integer hours;
    private @Nullable Integer checkEvery;
    private @Nullable Integer daily;
    private @Nullable Integer weekly;
    private @Nullable Integer monthly;
    private @Nullable Boolean keysApart;
    private @Nullable Boolean sameDisk;
    private @Nullable Instant dueAt;
    private @Nullable Instant checkDueAt;

    protected BackupPlan() {}

    public boolean isOwnDatabase() {
        return ownDatabase;
    }

    /** What is planned; empty where nothing is. */
    public Optional<PlannedBackups> planned() {
        return hours == null
                ? Optional.empty()
                : Optional.of(new PlannedBackups(
                        hours,
                        Objects.requireNonNull(checkEvery),
                        Objects.requireNonNull(daily),
                        Objects.requireNonNull(weekly),
                        Objects.requireNonNull(monthly),
                        Objects.requireNonNull(keysApart),
                        Boolean.TRUE.equals(sameDisk),
                        Objects.requireNonNull(dueAt),
                        Objects.requireNonNull(checkDueAt)));
    }
}
