package org.keptword.access.keycopy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.access.internal.KeyCopyRepository;
import org.keptword.access.setup.SetupStep;
import org.keptword.access.setup.SetupTask;
import org.keptword.shared.PracticeId;
import org.keptword.vault.KeyCopies;

/** Done while a checked copy has the key that is in use; undone by a change of that key. Two statements. */
@ApplicationScoped
public class KeyCopyStep implements SetupStep {

    @Inject
    KeyCopies copies;

    @Inject
    KeyCopyRepository repository;

    @Override
    public SetupTask task() {
        return SetupTask.KEY_COPY;
    }

    @Override
    public boolean isDone(PracticeId practice) {
        return copies.inUse(practice)
                .filter(key -> repository.newest(practice.value()).stream().anyMatch(check -> check.covers(key)))
                .isPresent();
    }
}
