package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.keptword.access.practice.SetCrisisLine;

/** How a crisis line is named and when it answers, in one language. */
@Embeddable
public record CrisisLineWords(
        @Column(name = "practice_id", updatable = false) UUID practiceId,
        @Column(name = "name") String name,
        @Column(name = "hours") String hours) {

    CrisisLineWords(UUID practiceId, SetCrisisLine.Words words) {
        this(practiceId, words.name(), words.hours());
    }

    SetCrisisLine.Words words() {
        return new SetCrisisLine.Words(name, hours);
    }
}
