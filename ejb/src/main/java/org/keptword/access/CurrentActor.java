package org.keptword.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.RequestOrigin;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;

/**
 * Who acts in this request, and on which case. The actor is written by the filter of the web module, by a job, or by a test, and by nobody
 * else; the case by the {@link Guard}.
 */
@RequestScoped
public class CurrentActor {

    @Inject
    RequestOrigin origin;

    private @Nullable Actor actor;
    private @Nullable CaseId opened;

    /**
     * Says where the request comes from, whoever acts in it.
     *
     * @param address the network address as the server sees it; the trail keeps it shortened
     */
    public void comesFrom(String address) {
        origin.comesFrom(address);
    }

    public void set(Actor actor) {
        this.actor = actor;
        opened = null;
    }

    /** Forgets the actor, between two acts of a job or a test. */
    public void clear() {
        actor = null;
        opened = null;
    }

    void opens(CaseId id) {
        opened = id;
    }

    /** The case that the guard opened last for the actor; empty where none was. */
    public Optional<CaseId> openedCase() {
        return Optional.ofNullable(opened);
    }

    public Optional<Actor> find() {
        return Optional.ofNullable(actor);
    }

    /** The actor; without one nothing can be found. */
    public Actor get() {
        return find().orElseThrow(NotFound::new);
    }

    /** The actor, for what was sent from a page that was shown to this person; refused for a page of somebody else. */
    public Actor shownTo(PersonId person) {
        Actor acting = get();
        acting.requireShownTo(person);
        return acting;
    }

    /** Does something as somebody else, and gives the request back to who acted before. */
    public <T> T as(Actor other, Supplier<T> act) {
        Actor before = actor;
        CaseId openedBefore = opened;
        actor = other;
        opened = null;
        try {
            return act.get();
        } finally {
            actor = before;
            opened = openedBefore;
        }
    }
}
