package org.keptword.cases.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.access.Permit;
import org.keptword.cases.internal.NoteDraftRepository;

/** For the features above, inside their own transaction: what was typed is recorded now and needs no draft any more. */
@ApplicationScoped
public class NoteDrafts {

    @Inject
    NoteDraftRepository repository;

    /** Discards the acting counselor's notes of one act in the case, every field of it. */
    public void discard(NoteLocation act, Permit permit) {
        repository.remove(act, permit);
    }
}
