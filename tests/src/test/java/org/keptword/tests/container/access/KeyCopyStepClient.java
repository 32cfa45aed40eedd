package org.keptword.tests.container.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.keptword.access.internal.ActorBinding;
import org.keptword.access.keycopy.KeyCopyStep;
import org.keptword.shared.PracticeId;

/** Asks what is done as a service does that lets clients in. */
@Stateless
@PermitAll
@Interceptors(ActorBinding.class)
public class KeyCopyStepClient {

    @Inject
    KeyCopyStep step;

    public boolean isDone(PracticeId practice) {
        return step.isDone(practice);
    }
}
