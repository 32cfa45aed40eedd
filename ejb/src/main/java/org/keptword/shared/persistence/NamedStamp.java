package org.keptword.shared.persistence;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.keptword.shared.Actor;

/** A {@link Stamp} that also keeps the name the person had then, in a column that ends with {@code _name}. */
@Embeddable
public record NamedStamp(UUID by, String name, Instant at) {

    public static NamedStamp of(Actor actor, Instant now) {
        return new NamedStamp(actor.requirePersonValue(), actor.name(), now);
    }
}
