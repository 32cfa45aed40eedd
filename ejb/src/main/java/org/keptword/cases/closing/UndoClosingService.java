package org.keptword.cases.closing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.joining.Invitations;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseEvent;
import org.keptword.cases.internal.CaseRepository;
import org.keptword.cases.internal.GateUpdater;
import org.keptword.cases.model.Case;
import org.keptword.cases.model.CaseClosing;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/** Undoes closing a case right after it was done. Later it can be reopened, which brings nothing back by itself. */
@Stateless
@DenyAll
public class UndoClosingService {

    /** For how long closing a case can be undone. */
    public static final Duration UNDOABLE = Duration.ofSeconds(20);

    @Inject
    Guard guard;

    @Inject
    CaseRepository cases;

    @Inject
    GateUpdater gate;

    @Inject
    Invitations invitations;

    @Inject
    NoteDrafts notes;

    @Inject
    Vault vault;

    @Inject
    Event<CaseEvent.ClosingUndone> undone;

    @Inject
    Clock clock;

    /**
     * Undoes closing, within {@link #UNDOABLE} and for the person who closed the case alone: exercises, promises, sessions, shared texts and
     * sign-up codes that ended with it are as they were, and the closing note is a draft of the form again. Refused where a participant,
     * a contact status or a screening has changed since, and while a pause waits for the counselor to pick its moment.
     *
     * @return what the rules of today do not allow to be brought back
     */
    @RolesAllowed(Roles.COUNSELOR)
    public Set<CaseEvent.ClosingUndone.Remaining> undo(CaseId id) {
        Permit permit = guard.work(id);
        Case closed = cases.find(permit).orElseThrow(NotFound::new);
        if (closed.state() == Case.State.OPEN) {
            throw new DomainRefusal("refusal.cases.open");
        }
        CaseClosing closing = cases.currentClosing(permit).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        closing.requireUndoable(permit.actor().requirePersonValue(), now);
        Instant at = closing.closedAt();
        requireUnchanged(at, permit);
        closed.reopen();
        closing.reopen(permit.actor().requirePersonValue(), now);
        cases.flush();
        restoreCodes(at, permit);
        restoreWords(closing, permit);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.CASE, id);
        Set<CaseEvent.ClosingUndone.Remaining> remaining = EnumSet.noneOf(CaseEvent.ClosingUndone.Remaining.class);
        undone.fire(new CaseEvent.ClosingUndone(id, at, remaining));
        return Set.copyOf(remaining);
    }

    /**
     * A pause that waits for its moment would be seen by the other partner if only the couple's exercises stayed paused, so nothing is
     * brought back then.
     */
    private void requireUnchanged(Instant at, Permit permit) {
        boolean people = cases.participants(permit).stream().anyMatch(one -> one.hasChangedSince(at));
        if (people || gate.hasChangedSince(at, permit)) {
            throw new DomainRefusal("refusal.cases.changedSinceClosing");
        }
        if (cases.isHeld(permit)) {
            throw new DomainRefusal("refusal.cases.pauseWaits");
        }
    }

    private void restoreCodes(Instant at, Permit permit) {
        cases.participants(permit).stream()
                .filter(one -> invitations.restore(permit, one.participantId(), at))
                .forEach(one -> guard.record(
                        permit, AuditAction.CHANGE, AuditedObject.INVITATION, one.participantId(), one.id()));
    }

    /** The words of the closing stay with it, and can be typed on. A draft that was begun since comes after them. */
    private void restoreWords(CaseClosing closing, Permit permit) {
        NoteLocation field = NoteLocation.of("close", permit.ofCase()).field("words");
        closing.ending(vault).words().ifPresent(words -> notes.restore(field, words, permit));
    }
}
