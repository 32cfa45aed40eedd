package org.keptword.backups.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.keptword.backups.BackupCheck;
import org.keptword.backups.BackupFailure;
import org.keptword.backups.BackupTry;

/** One try to make a backup. Never changes. */
@Entity
@Immutable
public class BackupRun {

    @Id
    private UUID id;

    private Instant startedAt;
    private int seconds;
    private @Nullable Long bytes;

    @Enumerated(EnumType.STRING)
    private @Nullable BackupFailure failure;

    @Enumerated(EnumType.STRING)
    private @Nullable BackupCheck checked;

    private @Nullable Integer kept;

    protected BackupRun() {}

    public UUID id() {
        return id;
    }

    public BackupTry view() {
        return new BackupTry(
                startedAt,
                Duration.ofSeconds(seconds),
                Optional.ofNullable(bytes),
                Optional.ofNullable(failure),
                Optional.ofNullable(checked),
                Optional.ofNullable(kept));
    }
}
