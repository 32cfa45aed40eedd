package org.keptword.access.model;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.keptword.shared.persistence.PracticeRecord;

/** A place where the practice works; crisis lines differ by place. */
@Entity
public class Place extends PracticeRecord {

    private String name;

    protected Place() {}

    public Place(UUID id, UUID practiceId, String name) {
        super(id, practiceId);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A place has a name");
        }
        this.name = name;
    }

    public String name() {
        return name;
    }
}
