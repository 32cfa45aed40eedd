package org.keptword.access;

/** One case opened for reading, together with what the practice has in place for letting its clients in. */
public record CaseDoor(Permit permit, LettingIn practice) {}
