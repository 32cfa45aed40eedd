package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.shared.Actor;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.PracticeRecord;

/** That a manager read a copy of the practice's key and it could be read. Never changes. */
@Entity
@Immutable
@Table(name = "key_copy")
public class KeyCopyCheck extends PracticeRecord {

    private Instant madeAt;
    private Instant checkedAt;

    @Column
    private UUID checkedBy;

    private String[] keys;

    protected KeyCopyCheck() {}

    public KeyCopyCheck(Actor manager, Instant madeAt, Set<String> keys, Instant now) {
        super(Ids.newId(), manager.practice().value());
        this.madeAt = madeAt;
        this.checkedAt = now;
        this.checkedBy = manager.requirePersonValue();
        this.keys = keys.stream().sorted().toArray(String[]::new);
    }

    /** Whether the key with this fingerprint is in the copy. */
    public boolean covers(String fingerprint) {
        return Set.of(keys).contains(fingerprint);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    public UUID checkedBy() {
        return checkedBy;
    }
}
