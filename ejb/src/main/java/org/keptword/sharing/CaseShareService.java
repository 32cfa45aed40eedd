package org.keptword.sharing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseHeaders;
import org.keptword.promises.read.Promises;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PromiseId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.ShareId;
import org.keptword.sharing.internal.CaseSharingAssembler;
import org.keptword.sharing.internal.ShareActs;
import org.keptword.sharing.internal.ShareEligibility;
import org.keptword.sharing.internal.ShareRepository;
import org.keptword.sharing.internal.ShareRequests;
import org.keptword.sharing.model.ShareRest;

/**
 * What is shared between the partners of a case: asked, shown, and ended. Everything is weighed again at the moment of showing; acts of
 * one case go one after the other, those of the authors among them. A supervisor reads.
 */
@Stateless
@DenyAll
public class CaseShareService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    CaseHeaders headers;

    @Inject
    Promises promises;

    @Inject
    ShareEligibility eligibility;

    @Inject
    ShareRequests shareRequests;

    @Inject
    ShareRepository rows;

    @Inject
    ShareActs acts;

    @Inject
    CaseSharingAssembler assembler;

    @Inject
    Event<ShareEvent.Shown> shown;

    @Inject
    Clock clock;

    /** Everything that was asked for and shown in a case. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CaseSharing ofCase(CaseId id) {
        Permit permit = guard.read(id);
        CaseSharing found = assembler.of(headers.of(permit), permit);
        guard.recordList(
                permit,
                AuditedObject.SHARE,
                found.entries().stream()
                        .flatMap(entry -> entry.lines().stream())
                        .map(line -> line.id().value())
                        .toList());
        return found;
    }

    /** Shows a text its author said yes to, or both texts of an exchange at the same moment. */
    @RolesAllowed(Roles.COUNSELOR)
    public void show(ShareId id) {
        Acting acting = begin(id);
        Permit permit = acting.permit();
        if (acting.rows().stream().allMatch(ShareRepository.Row::isShown)) {
            return;
        }
        if (acting.rows().stream().anyMatch(row -> !row.isLive())) {
            throw new DomainRefusal(
                    acting.rows().size() > 1 ? "refusal.sharing.neverHalf" : "refusal.sharing.changedMeanwhile");
        }
        ShareEligibility.EligibilityContext weighed = eligibility.context(permit);
        acting.rows().forEach(row -> eligibility.require(row.share(), weighed, permit));
        ShareRest room = shareRequests.room(weighed.facts(), permit);
        if (room.isResting()) {
            requireNothingRests(permit);
            room.showAgain(by(permit), clock.instant());
        }
        Instant now = clock.instant();
        for (ShareRepository.Row row : acting.rows()) {
            row.share().show(by(permit), now);
            if (row.exchange() != null) {
                row.exchange().open(now);
            }
            if (row.share().kind() == ShareKind.PROMISE) {
                promises.show(new PromiseId(row.share().sourceId()), row.share().recipient(), permit);
            }
            guard.record(
                    permit,
                    AuditAction.SHARE,
                    AuditedObject.SHARE,
                    row.share().shareId(),
                    row.share().recipient().value());
            shown.fire(new ShareEvent.Shown(
                    permit.ofCase(), row.share().recipient(), row.share().shareId()));
        }
    }

    /** What rests is decided on first, so that nothing else becomes readable along with something new. */
    private void requireNothingRests(Permit permit) {
        if (rows.ofCase(permit).stream().anyMatch(ShareRepository.Row::isShown)) {
            throw new DomainRefusal("refusal.sharing.resting");
        }
    }

    /** No longer asks for what was not shown; of an exchange for neither text. */
    @RolesAllowed(Roles.COUNSELOR)
    public void withdraw(ShareId id) {
        Acting acting = begin(id);
        for (ShareRepository.Row row : acting.rows()) {
            ShareState state = row.share().state();
            if (acting.rows().size() == 1 || state.isLive()) {
                row.share().withdraw(by(acting.permit()), clock.instant());
                acts.record(row.share(), acting.permit());
            }
            if (row.exchange() != null) {
                row.exchange().end(clock.instant());
            }
        }
    }

    /** Shows a text no longer; of an exchange neither. It is gone from the partner's pages at once. */
    @RolesAllowed(Roles.COUNSELOR)
    public void stop(ShareId id) {
        Acting acting = begin(id);
        for (ShareRepository.Row row : acting.rows()) {
            if (row.exchange() == null || row.share().state().isLive()) {
                row.share().stop(by(acting.permit()), clock.instant());
                acts.record(row.share(), acting.permit());
            }
            if (row.exchange() != null) {
                row.exchange().end(clock.instant());
            }
            if (row.share().kind() == ShareKind.PROMISE) {
                promises.hide(new PromiseId(row.share().sourceId()), acting.permit());
            }
        }
    }

    /** Shows again what rested since joint work closed: the counselor, who has seen what each will notice, picks the moment. */
    @RolesAllowed(Roles.COUNSELOR)
    public void showAgain(CaseId id) {
        Permit permit = guard.work(id);
        locks.lockCases(Lock.SHARING, permit);
        ShareRest room = rows.room(id, permit).orElseThrow(() -> new DomainRefusal("refusal.sharing.nothingRests"));
        if (!room.isResting()) {
            return;
        }
        ShareEligibility.refuse(eligibility.obstacleToShowingAgain(rows.shown(permit), permit));
        room.showAgain(by(permit), clock.instant());
        guard.record(permit, AuditAction.SHARE, AuditedObject.SHARE_REST, id);
    }

    /** A share, or the two of an exchange, in the turn of its case. */
    private record Acting(Permit permit, List<ShareRepository.Row> rows) {}

    private Acting begin(ShareId id) {
        ShareRepository.Origin origin = rows.origin(id, guard.caseload()).orElseThrow(NotFound::new);
        Permit permit = guard.work(new CaseId(origin.caseId()));
        acts.lock(origin, permit);
        return new Acting(permit, rows.together(rows.find(id, permit), permit));
    }

    private static UUID by(Permit permit) {
        return permit.actor().requirePersonValue();
    }
}
