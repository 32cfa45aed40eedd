package org.keptword.tests.container.matrix;

import java.util.Set;
import org.keptword.shared.Role;

/** Who may call a method. */
@SuppressWarnings("ImmutableEnumChecker") // the sets cannot be changed
enum Audience {
    /** The counselor of the case, and those who supervise the counselor. */
    READING(Role.COUNSELOR, Role.SUPERVISOR),
    /** The counselor of the case; who supervises is told that supervision reads only. */
    WORK(Role.COUNSELOR),
    /** Those who supervise the counselor; each can do it once. */
    SUPERVISION(Role.COUNSELOR, Role.SUPERVISOR),
    /** A counselor about something of the counselor's own. */
    PERSONAL(Role.COUNSELOR),
    /** Staff about something of one's own. */
    PRINTS(Role.COUNSELOR, Role.SUPERVISOR),
    /** The client it belongs to. */
    OWN(Role.CLIENT),
    MANAGEMENT(Role.MANAGER),
    /** All of the staff, about what is the practice's or one's own. */
    STAFF(Role.COUNSELOR, Role.SUPERVISOR, Role.MANAGER),
    /** Managers, and the counselor of the case, each by a right of their own. */
    KEEPING(Role.MANAGER, Role.COUNSELOR),
    /** Managers, and who may decide about erasing. */
    STOPPING(Role.MANAGER, Role.COUNSELOR, Role.SUPERVISOR),
    /** Whoever brings forms, about the forms of the practice. */
    FORMS(Role.COUNSELOR, Role.MANAGER),
    /** Whoever brings forms, about a file of one's own. */
    FILES(Role.COUNSELOR, Role.MANAGER),
    JOB(Role.JOB),
    /** A job of a practice that does not exist yet. */
    FOUNDING_JOB(Role.JOB),
    /** Everybody with an account. */
    PEOPLE(Role.COUNSELOR, Role.SUPERVISOR, Role.MANAGER, Role.CLIENT),
    /** Those who meet in sessions, about something of their own. */
    MEETING(Role.COUNSELOR, Role.CLIENT),
    /** Also somebody without an account. */
    WORLD(Role.values());

    private final Set<Role> roles;

    Audience(Role... roles) {
        this.roles = Set.of(roles);
    }

    boolean isFor(Role role) {
        return roles.contains(role);
    }
}
