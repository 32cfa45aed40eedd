package org.keptword.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.Optional;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;

/** Who acts in this request. Written by the filter of the web module, by a job, or by a test, and by nobody else. */
@RequestScoped
public class CurrentActor {

    private Actor actor;

    public void set(Actor actor) {
        this.actor = Objects.requireNonNull(actor);
    }

    /** Forgets the actor, between two acts of a job or a test. */
    public void clear() {
        actor = null;
    }

    public Optional<Actor> find() {
        return Optional.ofNullable(actor);
    }

    /** The actor; without one nothing can be found. */
    public Actor get() {
        return find().orElseThrow(NotFound::new);
    }
}
