package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.practice.SetCrisisLine;

/** How a crisis line is named, when it answers and how it is reached by message, in one language. */
@Embeddable
public record CrisisLineWords(
        @Column(name = "practice_id", updatable = false) UUID practiceId,
        @Column(name = "name") String name,
        @Column(name = "hours") String hours,
        @Column(name = "text_option") @Nullable String text) {

    CrisisLineWords(UUID practiceId, SetCrisisLine.Words words) {
        this(practiceId, words.name(), words.hours(), words.text());
    }

    SetCrisisLine.Words words() {
        return new SetCrisisLine.Words(name, hours, text);
    }
}
