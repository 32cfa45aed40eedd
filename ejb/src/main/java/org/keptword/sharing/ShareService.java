package org.keptword.sharing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.promises.read.Promises;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.ShareId;
import org.keptword.sharing.internal.OwnShares;
import org.keptword.sharing.internal.ShareActs;
import org.keptword.sharing.internal.ShareEligibility;
import org.keptword.sharing.internal.ShareRepository;
import org.keptword.sharing.model.Share;
import org.keptword.sharing.model.ShareReading;
import org.keptword.vault.Vault;

/**
 * A client's part in sharing: answers what the counselor asks, reads what is shown, and takes back. Taking back works at once,
 * whatever else is closed.
 */
@Stateless
@DenyAll
public class ShareService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    OwnShares shares;

    @Inject
    ShareRepository repository;

    @Inject
    ShareActs acts;

    @Inject
    ShareEligibility eligibility;

    @Inject
    Promises promises;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** What the client is asked, can read, and has let be read. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public SharedPage page() {
        Permit own = guard.own();
        SharedPage page = shares.page(own);
        guard.recordList(
                own,
                AuditedObject.SHARE,
                Stream.of(
                                page.asks().stream().map(SharedPage.Ask::id),
                                page.received().stream().map(SharedPage.Received::id),
                                page.sharedByMe().stream().map(SharedPage.SharedByMe::id))
                        .flatMap(ids -> ids)
                        .map(ShareId::value)
                        .toList());
        return page;
    }

    /** How much asks something of the client, or is new to read. Tells no content, so that it leaves no trace. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public NewShares news() {
        return shares.news(guard.own());
    }

    /** Gives or declines consent to a text. The same answer again is the same answer. */
    @RolesAllowed(Roles.CLIENT)
    public void answer(AnswerShare command) {
        Permit own = guard.own().shownTo(command.person());
        ShareRepository.Row row = begin(command.share(), own);
        Share share = row.share();
        boolean said = share.state() == (command.consents() ? ShareState.AGREED : ShareState.DECLINED);
        if (said) {
            return;
        }
        if (!row.isLive()) {
            throw new DomainRefusal("refusal.sharing.notAskedAnyMore");
        }
        Instant now = clock.instant();
        if (command.consents()) {
            own.requireActive(share.author().value());
            if (!share.text(vault).fingerprint().equals(command.fingerprint())) {
                throw new DomainRefusal("refusal.sharing.anotherText");
            }
            eligibility.requireOwn(share, own);
            share.agree(by(own), now);
        } else {
            share.decline(by(own), now);
        }
        acts.record(share, own);
    }

    /** Takes a text back: the partner cannot read it from now on; of an exchange neither text is read any longer. */
    @RolesAllowed(Roles.CLIENT)
    public void takeBack(PersonId person, ShareId id) {
        Permit own = guard.own().shownTo(person);
        takeBack(begin(id, own), own);
    }

    /** Takes everything back. */
    @RolesAllowed(Roles.CLIENT)
    public void takeBackAll(PersonId person) {
        Permit own = guard.own().shownTo(person);
        repository.agreedPromises(own).stream()
                .sorted()
                .forEach(promise -> locks.lockInPractice(Lock.PROMISE, own, promise));
        locks.lockCases(Lock.SHARING, own);
        repository.agreed(own).forEach(row -> takeBack(row, own));
    }

    private void takeBack(ShareRepository.Row row, Permit own) {
        Share share = row.share();
        if (share.state() == ShareState.TAKEN_BACK) {
            return;
        }
        if (share.state() == ShareState.ASKED) {
            throw new DomainRefusal("refusal.sharing.notGiven");
        }
        boolean shown = row.isShown();
        share.takeBack(by(own), clock.instant());
        if (shown && row.exchange() != null) {
            row.exchange().end(clock.instant());
        }
        if (shown && share.kind() == ShareKind.PROMISE) {
            promises.hide(new PromiseId(share.sourceId()), own);
        }
        acts.record(share, own);
    }

    /** The client has opened a text of the partner; only the first time counts. */
    @RolesAllowed(Roles.CLIENT)
    public void opened(PersonId person, ShareId id) {
        Permit own = guard.own().shownTo(person);
        locks.lockCases(Lock.SHARING, own);
        ShareRepository.Row row = repository.shownTo(id, own).orElseThrow(NotFound::new);
        guard.record(own, AuditAction.READ, AuditedObject.SHARE, id);
        if (row.reading() == null) {
            repository.add(new ShareReading(row.share(), clock.instant()));
        }
    }

    private ShareRepository.Row begin(ShareId id, Permit own) {
        ShareRepository.Origin origin = repository.origin(id, own).orElseThrow(NotFound::new);
        acts.lock(origin, own);
        return repository.find(id, own);
    }

    private static UUID by(Permit own) {
        return own.actor().requirePersonValue();
    }

    /**
     * Command: the author gives or declines consent.
     *
     * @param person whom the page was rendered for
     * @param fingerprint that of the text the author has read; consent to another one is refused
     */
    public record AnswerShare(PersonId person, ShareId share, String fingerprint, boolean consents) {

        public AnswerShare {
            Objects.requireNonNull(person);
            Objects.requireNonNull(share);
            Objects.requireNonNull(fingerprint);
        }
    }

    /**
     * Counts of what waits for a client on the page of shared texts.
     *
     * @param asks how many texts the counselor asks about
     * @param fresh how many texts of the partner the client has not opened
     */
    public record NewShares(int asks, int fresh) {

        /** Everything that waits. */
        public int waiting() {
            return asks + fresh;
        }
    }
}
