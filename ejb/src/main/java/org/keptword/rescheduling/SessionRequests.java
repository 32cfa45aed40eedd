package org.keptword.rescheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.rescheduling.internal.SessionRequestRepository;
import org.keptword.shared.SessionId;

/** What the features above may know of requests for another time, inside their own transaction and under their own permit. */
@ApplicationScoped
public class SessionRequests {

    @Inject
    SessionRequestRepository repository;

    /** Everything the client who asks ever asked, the newest first; one statement. */
    public List<OwnRequest> all(Permit own) {
        return repository.all(own).stream()
                .map(one -> new OwnRequest(
                        one.id(),
                        one.session(),
                        one.suggestions(),
                        one.zone(),
                        one.state(),
                        one.askedAt(),
                        one.answeredAt()))
                .toList();
    }

    /** Those of some requests whose answer still waits to be read. */
    public Set<UUID> waiting(Set<UUID> requests, Permit job) {
        return repository.waiting(requests, job);
    }

    /**
     * A request as its client reads it.
     *
     * @param zone on whose clock the suggestions are
     */
    public record OwnRequest(
            UUID id,
            SessionId session,
            List<SuggestedTime> suggestions,
            ZoneId zone,
            RequestState state,
            Instant askedAt,
            Optional<Instant> answeredAt) {

        public OwnRequest {
            suggestions = List.copyOf(suggestions);
        }
    }
}
