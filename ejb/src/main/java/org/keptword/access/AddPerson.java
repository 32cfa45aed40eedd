package org.keptword.access;

import java.time.ZoneId;
import java.util.Locale;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;

/** Command: a person whose account exists at the identity provider under {@code subject}. */
public record AddPerson(
        PersonId id, String subject, String login, String name, Role role, Locale locale, ZoneId zone) {}
