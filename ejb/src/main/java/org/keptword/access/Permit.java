package org.keptword.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Id;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/**
 * The right to reach client data in this transaction, with its reason. Only the {@link Guard} makes one; every repository method
 * on client data takes one. It reaches either one case, or the participants a client is, or (for lists) the whole caseload.
 */
public final class Permit {

    /** How far a permit reaches. */
    public enum Reach {
        /** One case, opened by its staff. */
        CASE,
        /** What the client wrote or was given, in every case the client takes part in. */
        OWN,
        /** Every case of the actor's caseload; row-level security draws the line. */
        CASELOAD,
        /** A named job of one practice. */
        PRACTICE,
        /** For managers: that there is a case, and how it is kept and ends. Not a clinical word. */
        MANAGEMENT
    }

    private final Actor actor;
    private final Reach reach;
    private final String reason;
    private final @Nullable UUID caseId;
    private final List<Place> places;
    private final @Nullable Permit active;

    /**
     * A client's place: the case and the participant the client is in it.
     *
     * @param goesOn whether the client writes there: not where the case was closed or the client has left
     */
    record Place(UUID caseId, UUID participantId, boolean goesOn) {

        boolean is(UUID ofCase, UUID participant) {
            return caseId.equals(ofCase) && participantId.equals(participant);
        }
    }

    /** @param active the same client at the places alone that go on, or null where there is no difference */
    Permit(
            Actor actor,
            Reach reach,
            String reason,
            @Nullable UUID caseId,
            List<Place> places,
            @Nullable Permit active) {
        this.actor = actor;
        this.reach = reach;
        this.reason = reason;
        this.caseId = caseId;
        this.places = List.copyOf(places);
        this.active = active;
    }

    public Actor actor() {
        return actor;
    }

    /** The same, for what was sent from a page that was shown to this person; refuses a page of somebody who is signed in no longer. */
    public Permit shownTo(PersonId person) {
        actor.requireShownTo(person);
        return this;
    }

    public Reach reach() {
        return reach;
    }

    public String reason() {
        return reason;
    }

    /** Whether it allows changes; supervision and an emergency read only. */
    public boolean mayWork() {
        return reach == Reach.PRACTICE
                || (reach == Reach.CASE && Relation.valueOf(reason).mayWork());
    }

    /** Whether it allows acknowledging a flag and writing the note of a session, as an emergency does too. */
    public boolean mayManage() {
        return mayWork() || (reach == Reach.CASE && Relation.valueOf(reason).mayManage());
    }

    /** Whether the case is the actor's own, and not covered or read for somebody. */
    public boolean isOwner() {
        return reach == Reach.CASE && Relation.valueOf(reason) == Relation.OWNER;
    }

    /** The practice everything reached belongs to. */
    public UUID practice() {
        return actor.practice().value();
    }

    /** The one case this permit opens. */
    public UUID caseId() {
        if (caseId == null) {
            throw new IllegalStateException("This permit opens no single case");
        }
        return caseId;
    }

    /** The one case this permit opens, as commands and views name it. */
    public CaseId ofCase() {
        return new CaseId(caseId());
    }

    /** The participants the client is; empty for staff and jobs. */
    public List<UUID> participants() {
        return places.stream().map(Place::participantId).toList();
    }

    /** The cases the client takes part in; for a permit of one case that case. */
    public List<UUID> cases() {
        return caseId != null
                ? List.of(caseId)
                : places.stream().map(Place::caseId).toList();
    }

    /** Refuses what this permit does not reach, in the words for a missing thing. */
    public void require(CaseId owner, @Nullable ParticipantId participant) {
        boolean reaches = switch (reach) {
            case CASE -> owner.value().equals(caseId);
            case OWN ->
                places.stream().anyMatch(place -> participant != null && place.is(owner.value(), participant.value()));
            case CASELOAD, MANAGEMENT -> false;
            case PRACTICE -> true;
        };
        if (!reaches) {
            throw new NotFound();
        }
    }

    /** Refuses a client what is written at a place that ended, in words that say so. Staff and jobs have rules of their own. */
    public void requireActive(UUID participant) {
        if (isFormer(participant)) {
            throw new DomainRefusal("refusal.access.placeEnded");
        }
    }

    /** Whether a client's place ended: the case was closed, or the client has left. What stands there is read and not changed. */
    public boolean isFormer(UUID participant) {
        return places.stream()
                .anyMatch(place -> !place.goesOn() && place.participantId().equals(participant));
    }

    /** The same client, reaching the places alone that go on. */
    public Permit active() {
        return active == null ? this : active;
    }

    /** An entry of the trail about one thing. */
    public AuditLog.NewAuditEntry entry(AuditAction action, AuditedObject object, Id id, @Nullable UUID participant) {
        return entry(action, object, List.of(id.value()), participant);
    }

    /** An entry of the trail about several things of one kind, such as the rows of a list. */
    public AuditLog.NewAuditEntry entry(
            AuditAction action, AuditedObject object, List<UUID> ids, @Nullable UUID participant) {
        Optional<Place> place = places.stream()
                .filter(one -> places.size() == 1 || one.participantId().equals(participant))
                .findFirst();
        UUID about = Optional.ofNullable(caseId).orElse(place.map(Place::caseId).orElse(null));
        UUID whose = participant == null ? place.map(Place::participantId).orElse(null) : participant;
        return new AuditLog.NewAuditEntry(action, object, ids, about, whose, reason);
    }
}
