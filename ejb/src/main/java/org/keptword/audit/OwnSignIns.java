package org.keptword.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.audit.internal.SignInEntries;
import org.keptword.shared.Actor;

/** What a person reads of the trail: the own sign-ins, and nothing else. */
@ApplicationScoped
public class OwnSignIns {

    @Inject
    SignInEntries entries;

    /** The latest, newest first. */
    public List<OwnSignIn> latest(Actor actor, int most) {
        return entries.latest(actor.requirePersonValue(), most);
    }
}
