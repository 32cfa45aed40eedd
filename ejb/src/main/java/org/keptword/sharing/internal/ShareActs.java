package org.keptword.sharing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.model.Share;

/** What all acts on a share have in common: their locks and their entry in the audit log. */
@ApplicationScoped
public class ShareActs {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    /** Locks the promise a share is about, if it is about one, and then the sharing of the case: always in this order. */
    public void lock(ShareRepository.Origin of, Permit permit) {
        if (of.kind() != ShareKind.WORK) {
            locks.lockInPractice(Lock.PROMISE, permit, of.source());
        }
        locks.lockCases(Lock.SHARING, permit);
    }

    /** Records that a share was changed. */
    public void record(Share share, Permit permit) {
        guard.record(
                permit,
                AuditAction.CHANGE,
                AuditedObject.SHARE,
                share.shareId(),
                share.author().value());
    }
}
