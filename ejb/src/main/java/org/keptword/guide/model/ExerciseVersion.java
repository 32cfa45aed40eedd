package org.keptword.guide.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One version of one exercise, as it was loaded; written once. */
@Entity
@Immutable
@Table(name = "guide_exercise")
public class ExerciseVersion {

    @Id
    private UUID id;

    private String exercise;

    private int version;

    private String content;

    private String hash;

    @Column
    private Instant loadedAt;

    protected ExerciseVersion() {}

    /** @param version counts from 1 within the exercise */
    public ExerciseVersion(UUID id, String exercise, int version, String content, String hash, Instant loadedAt) {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
        this.id = id;
        this.exercise = exercise;
        this.version = version;
        this.content = content;
        this.hash = hash;
        this.loadedAt = loadedAt;
    }

    public UUID id() {
        return id;
    }

    public String exercise() {
        return exercise;
    }

    public int version() {
        return version;
    }

    public String content() {
        return content;
    }

    public boolean holds(String otherHash) {
        return hash.equals(otherHash);
    }
}
