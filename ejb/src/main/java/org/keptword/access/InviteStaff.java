package org.keptword.access;

import java.util.Set;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;

/**
 * Command: let somebody in who works here.
 *
 * @param name how the person is called, at most {@value #LONGEST_NAME} characters
 * @param role counselor or supervisor
 * @param supervises the counselors whose cases a supervisor reads along; of a counselor none
 */
public record InviteStaff(String name, Role role, Set<PersonId> supervises) {

    public static final int LONGEST_NAME = 120;

    public InviteStaff {
        name = name == null ? "" : name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new DomainRefusal("refusal.access.staffName", LONGEST_NAME);
        }
        if (!role.isStaff()) {
            throw new IllegalArgumentException("A counselor or a supervisor");
        }
        supervises = role == Role.SUPERVISOR ? Set.copyOf(supervises) : Set.of();
    }
}
