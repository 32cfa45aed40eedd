package org.keptword.guide.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One version of the order of the guide, as it was loaded; written once. */
@Entity
@Immutable
public class GuideVersion {

    @Id
    private UUID id;

    private int version;

    @Column
    private String content;

    private String hash;

    @Column
    private Instant loadedAt;

    protected GuideVersion() {}

    /** @param version counts from 1 */
    public GuideVersion(UUID id, int version, String content, String hash, Instant loadedAt) {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
        this.id = id;
        this.version = version;
        this.content = content;
        this.hash = hash;
        this.loadedAt = loadedAt;
    }

    public int version() {
        return version;
    }

    public boolean holds(String otherHash) {
        return hash.equals(otherHash);
    }
}
