package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.InvitationState;
import org.keptword.access.InvitationStatus;
import org.keptword.access.InviteStaff;
import org.keptword.access.PracticeUsage;
import org.keptword.shared.Actor;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;

/** That somebody may make an account and work in the practice. It is renewed rather than made anew, as a client's is. */
@Entity
@Table(name = "staff_invitation")
public class StaffInvitation {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String name;

    private UUID[] supervises;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    private String login;

    @Column(name = "subject")
    private String subject;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "used_at")
    private Instant usedAt;

    @Version
    private int version;

    protected StaffInvitation() {}

    public StaffInvitation(Actor by, InviteStaff command, Instant now) {
        this.id = Ids.newId();
        this.practiceId = by.practice().value();
        this.role = command.role();
        this.name = command.name();
        this.supervises = command.supervises().stream().map(PersonId::value).toArray(UUID[]::new);
        renew(by, now);
    }

    /** A new code is given out; the one before is worth nothing. */
    public final void renew(Actor by, Instant now) {
        requireUnused();
        madeBy = by.personValue();
        madeAt = now;
        expiresAt = now.plus(Invitation.VALID);
        state = InvitationState.OPEN;
    }

    /** No code is worth anything until the invitation is renewed. */
    public void revoke() {
        requireUnused();
        state = InvitationState.REVOKED;
    }

    /** Whether its code still lets somebody in. */
    public boolean isUsable(Instant now) {
        return (state == InvitationState.OPEN || state == InvitationState.ACCOUNT_BEGUN) && now.isBefore(expiresAt);
    }

    /** An account is about to be asked for under this name; recorded first, as for a client. */
    public void begin(String newLogin) {
        requireUnused();
        login = Objects.requireNonNull(newLogin);
        state = InvitationState.ACCOUNT_BEGUN;
        if (personId == null) {
            personId = Ids.newId();
        }
    }

    /** The account exists and the person has a place. */
    public void use(String newSubject, Instant now) {
        if (state != InvitationState.ACCOUNT_BEGUN) {
            throw new IllegalStateException("Nothing was begun");
        }
        subject = Objects.requireNonNull(newSubject);
        state = InvitationState.USED;
        usedAt = now;
    }

    private void requireUnused() {
        if (state == InvitationState.USED) {
            throw new IllegalStateException("A used invitation is over");
        }
    }

    /** The invitation in a list of the practice. */
    public PracticeUsage.Invited line(Instant now) {
        return new PracticeUsage.Invited(
                id, name, role, new InvitationStatus(state, expiresAt, !now.isBefore(expiresAt)));
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public String login() {
        return login;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    /** The counselors whose cases the person reads along. */
    public Set<UUID> supervises() {
        return Stream.of(supervises).collect(Collectors.toUnmodifiableSet());
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
