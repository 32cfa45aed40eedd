package org.keptword.access;

/** A case permit together with what is needed to invite the case's clients. */
public record CaseInvitationContext(Permit permit, InvitationContext practice) {}
