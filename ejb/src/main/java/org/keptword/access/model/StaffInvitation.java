package org.keptword.access.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.joining.StaffService;
import org.keptword.access.people.PeopleService;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;

/** That somebody may make an account and work in the practice. */
@Entity
public class StaffInvitation extends AccountCode {

    @Enumerated(EnumType.STRING)
    private Role role;

    private UUID[] supervises;

    @Version
    private int version;

    protected StaffInvitation() {}

    public StaffInvitation(Actor by, StaffService.InviteStaff command, Instant now) {
        super(by.practice().value());
        call(command.name());
        this.role = command.role();
        this.supervises = command.supervises().stream().map(PersonId::value).toArray(UUID[]::new);
        renew(by, now);
    }

    /** A new code is given out; the one before is worth nothing. */
    public final void renew(Actor by, Instant now) {
        giveOut(by.requirePersonValue(), now);
    }

    /** The invitation in a list of the practice. */
    public PeopleService.PracticeUsage.Invited line(Instant now) {
        return new PeopleService.PracticeUsage.Invited(
                id(), name(), role, new InvitationStatus(state(), expiresAt(), !now.isBefore(expiresAt())));
    }

    public Role role() {
        return role;
    }

    /** The counselors whose cases the person reads along. */
    public Set<UUID> supervises() {
        return Stream.of(supervises).collect(Collectors.toUnmodifiableSet());
    }
}
