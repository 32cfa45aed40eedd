package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A consent form in one language. */
@Embeddable
public record ConsentTextWords(
        @Column(name = "practice_id", updatable = false) UUID practiceId,
        @Column(name = "body") String body) {}
