package org.keptword.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.sharing.internal.ShareRepository;

/** What the features above may know of sharing, inside their own transaction and under their own permit; one statement each. */
@ApplicationScoped
public class Shares {

    @Inject
    ShareRepository repository;

    /** Which of these still have something for a client: the author is asked, or the recipient can read it. Joint work is not looked at. */
    public Set<UUID> news(Collection<UUID> shares, Permit permit) {
        return shares.isEmpty() ? Set.of() : repository.news(shares, permit);
    }
}
