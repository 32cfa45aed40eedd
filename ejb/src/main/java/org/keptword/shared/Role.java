package org.keptword.shared;

/** What a person is in the practice. {@link #JOB} is not a person: a named job of one practice. */
public enum Role {
    COUNSELOR,
    SUPERVISOR,
    MANAGER,
    CLIENT,
    JOB;

    /** The name of the role in the realm and in {@code @RolesAllowed}. */
    public String realmName() {
        return this == JOB ? "system" : name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Counselors and supervisors: those who reach cases through their caseload. */
    public boolean isStaff() {
        return this == COUNSELOR || this == SUPERVISOR;
    }
}
