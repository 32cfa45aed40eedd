package org.keptword.access.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A place where the practice works; crisis lines differ by place. */
@Entity
public class Place {

    @Id
    private UUID id;

    private UUID practiceId;

    private String name;

    protected Place() {}

    public Place(UUID id, UUID practiceId, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A place has a name");
        }
        this.id = id;
        this.practiceId = practiceId;
        this.name = name;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}
