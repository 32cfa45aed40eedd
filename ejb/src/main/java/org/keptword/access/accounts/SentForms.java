package org.keptword.access.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.keptword.access.internal.BrowserRepository;
import org.keptword.shared.DomainRefusal;

/**
 * The forms that browsers sent, by their session and token, for every node: a form acts once, wherever it is sent again. A session's last
 * fifty are remembered, for ten hours.
 */
@ApplicationScoped
public class SentForms {

    /** So long the first send may take to answer; after that its node may have ended. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    @Inject
    BrowserRepository repository;

    @Inject
    Clock clock;

    /**
     * A form that was sent before.
     *
     * @param ledTo where that led; empty while it is not known
     */
    public record Earlier(Instant sent, Optional<String> ledTo) {}

    /**
     * A form that is being sent.
     *
     * @param ledTo where the first send led; empty when this is the first, which has to be answered by {@link #answer} or {@link #giveUp}, unless nobody knows whether it acted
     */
    public record Send(String session, String token, Instant at, Optional<String> ledTo) {}

    /**
     * Claims a form for one request. A second one waits for the first; where that gives up it takes its turn. Refused where the first does
     * not answer: its node may have acted before it ended, or still acts, so that whoever sent it has to look. The claim stays, and the same form
     * never acts a second time; the page that says so has a form with another token.
     *
     * @throws InterruptedException when the server stops meanwhile
     */
    public Send send(String session, String token) throws InterruptedException {
        Duration waited = Duration.ZERO;
        while (true) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Optional<Earlier> earlier = repository.send(session, token, now);
            if (earlier.isEmpty()) {
                return new Send(session, token, now, Optional.empty());
            }
            Earlier first = earlier.get();
            if (first.ledTo().isPresent()) {
                return new Send(session, token, first.sent(), first.ledTo());
            }
            if (first.sent().plus(PATIENCE).isBefore(now) || waited.compareTo(PATIENCE) > 0) {
                throw new DomainRefusal("refusal.access.unanswered");
            }
            Thread.sleep(BETWEEN_QUESTIONS.toMillis());
            waited = waited.plus(BETWEEN_QUESTIONS);
        }
    }

    /** Notes where a send led. */
    public void answer(Send send, String address) {
        repository.answer(send.session(), send.token(), send.at(), address);
    }

    /** It led nowhere, and the form may be sent again. */
    public void giveUp(Send send) {
        repository.answer(send.session(), send.token(), send.at(), null);
    }
}
