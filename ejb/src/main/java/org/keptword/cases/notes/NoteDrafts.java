package org.keptword.cases.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.cases.internal.NoteDraftRepository;
import org.keptword.cases.model.NoteDraft;
import org.keptword.vault.Vault;

/** For the features above, inside their own transaction: what was typed is recorded now and needs no draft any more. */
@ApplicationScoped
public class NoteDrafts {

    @Inject
    NoteDraftRepository repository;

    @Inject
    Locks locks;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Gives words that were recorded back to the acting counselor, to be typed on. What was typed there since comes after them. */
    public void restore(NoteLocation place, String words, Permit permit) {
        Instant now = clock.instant();
        Optional<NoteDraft> begun = repository.at(place, permit);
        if (begun.isPresent()) {
            String typed = begun.get().text(vault);
            begun.get().write(words.contains(typed) ? words : words + "\n\n" + typed, vault, now);
            return;
        }
        NoteDraft draft =
                new NoteDraft(permit.practice(), permit.ofCase(), permit.actor().requirePerson(), place, now);
        draft.write(words, vault, now);
        repository.add(draft);
    }

    /** Whether the acting counselor has a draft at a place of the case. */
    public boolean hasDraft(NoteLocation place, Permit permit) {
        return repository.at(place, permit).isPresent();
    }

    /**
     * Discards the acting counselor's note at a place that is settled in this transaction ({@link SettledPlaces}). A save that is under way ends before, and
     * one that comes later is refused.
     */
    public void settle(NoteLocation place, Permit permit) {
        lock(place, permit);
        repository.removeAt(place, permit);
    }

    void lock(NoteLocation place, Permit permit) {
        locks.lockInCase(Lock.NOTE_DRAFT, permit, permit.actor().requirePersonValue(), place);
    }

    /** Discards the acting counselor's notes of one act in the case, every field of it. */
    public void discard(NoteLocation act, Permit permit) {
        repository.remove(act, permit);
    }

    /** Discards the acting counselor's note at one place in the case, and none of those below it. */
    public void discardField(NoteLocation place, Permit permit) {
        repository.removeAt(place, permit);
    }
}
