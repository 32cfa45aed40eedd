package org.keptword.notices;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.access.CurrentActor;
import org.keptword.access.setup.MailChecks;
import org.keptword.notices.internal.LetterWords;
import org.keptword.notices.internal.MailSender;
import org.keptword.notices.internal.MailSetting;
import org.keptword.notices.model.MailPreference;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.Roles;

/** Sends a manager a test message with a code. Typing the code confirms that e-mail from this server arrives. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTest {

    @Inject
    MailChecks checks;

    @Inject
    MailSender sender;

    @Inject
    MailSetting setting;

    @Inject
    LetterWords words;

    @Inject
    CurrentActor current;

    /** How e-mail is set up, and whether it was confirmed. */
    @RolesAllowed(Roles.MANAGER)
    public MailTestView read() {
        MailChecks.State state = checks.state(setting.fingerprint());
        return new MailTestView(
                setting.host(), setting.from(), state.waiting(), state.confirmedAt(), state.confirmedBy());
    }

    /**
     * Sends the message, outside any transaction. The address is written nowhere. Refused without a mail server, after five messages in an hour, and
     * when the mail server does not take the message.
     */
    @RolesAllowed(Roles.MANAGER)
    public void send(@Nullable String address) {
        if (!setting.isOn()) {
            throw new DomainRefusal("refusal.notices.testOff");
        }
        String to = MailPreference.requireAddress(address);
        String code = checks.begin(setting.fingerprint());
        Locale locale = current.get().locale();
        Mail.Outcome outcome = sender.send(new MailSender.Text(
                Ids.newId(),
                to,
                locale,
                words.testSubject(locale),
                words.test(locale, setting.baseUrl(), code),
                Map.of()));
        switch (outcome) {
            case SENT -> {}
            case REFUSED -> throw new DomainRefusal("refusal.notices.testRefused");
            case AWAY -> throw new DomainRefusal("refusal.notices.testAway");
            case UNKNOWN -> throw new DomainRefusal("refusal.notices.testUnknown");
        }
    }

    /** Takes the code of the message. Refused when it is another one, too old, or tried too often. */
    @RolesAllowed(Roles.MANAGER)
    public void confirm(@Nullable String code) {
        String typed = code == null ? "" : code.replaceAll("\\s", "");
        if (!typed.matches("[0-9]{6}") || !checks.confirm(typed, setting.fingerprint())) {
            throw new DomainRefusal("refusal.notices.testCode");
        }
    }

    /**
     * How e-mail is set up.
     *
     * @param host the mail server; empty where none is set
     * @param from who messages come from; empty where it is not set
     * @param waiting whether a message was sent whose code can be typed now
     * @param confirmedAt when it was confirmed that one arrived, with the settings of today
     * @param confirmedBy the name of who confirmed it
     */
    public record MailTestView(
            Optional<String> host,
            Optional<String> from,
            boolean waiting,
            Optional<Instant> confirmedAt,
            Optional<String> confirmedBy) {}
}
