package org.keptword.notices;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.notices.internal.LetterRepository;
import org.keptword.notices.internal.MailPreferenceRepository;
import org.keptword.notices.internal.MailSetting;
import org.keptword.notices.internal.RecipientResolver;
import org.keptword.notices.model.MailPreference;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/** The transactions of {@link MailPages}, by a job of the practice. */
@Stateless
@DenyAll
public class MailPageTransactions {

    /** So far back a manager is told of what could not be sent. */
    private static final Duration BACK = Duration.ofDays(7);

    @Inject
    Guard guard;

    @Inject
    MailPreferenceRepository preferences;

    @Inject
    LetterRepository letters;

    @Inject
    RecipientResolver recipients;

    @Inject
    MailSetting setting;

    @Inject
    Clock clock;

    /** What a client finds about mails. */
    @RolesAllowed(Roles.SYSTEM)
    @Reads
    public MailPages.ClientMailSettings own(PersonId client) {
        Permit job = guard.job();
        Optional<MailPreference> preference = preferences.of(client, job);
        return new MailPages.ClientMailSettings(
                client,
                setting.isOn(),
                preference.map(MailPreference::mails).orElse(true),
                preference.map(MailPreference::mailAt).orElse(MailHours.usual(Role.CLIENT)),
                recipients.safe(client, job).map(MailPageTransactions::masked));
    }

    /** How sending goes. */
    @RolesAllowed(Roles.SYSTEM)
    @Reads
    public MailPages.MailFigures figures() {
        return new MailPages.MailFigures(
                setting.isOn(), letters.givenUp(clock.instant().minus(BACK), guard.job()));
    }

    /** The first letter of an address and where it leads, so that its owner knows it and nobody else learns it. */
    static String masked(String address) {
        int first = address.offsetByCodePoints(0, 1);
        return address.substring(0, first) + "…" + address.substring(address.lastIndexOf('@'));
    }
}
