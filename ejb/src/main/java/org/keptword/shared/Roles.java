package org.keptword.shared;

/** The role names for {@code @RolesAllowed}, as they stand in the realm. */
public final class Roles {

    public static final String COUNSELOR = "counselor";
    public static final String SUPERVISOR = "supervisor";
    public static final String MANAGER = "manager";
    public static final String CLIENT = "client";

    /** Timers, start-up and the like, through {@code @RunAs}. */
    public static final String SYSTEM = "system";

    private Roles() {}
}
