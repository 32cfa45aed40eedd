package org.keptword.access.setup;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.MailCheckRepository;
import org.keptword.access.internal.People;
import org.keptword.access.model.MailCheck;
import org.keptword.access.model.Person;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** The transactions of a test message, which is sent between them. */
@Stateless
@DenyAll
public class MailChecks {

    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    CurrentActor current;

    @Inject
    MailCheckRepository checks;

    @Inject
    People people;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** How it stands with these mail settings. Tells of nobody but a manager, so that it leaves no trace. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public State state(byte[] settings) {
        Optional<MailCheck> check = checks.find(practice());
        Optional<MailConfirmation> confirmation = check.flatMap(one -> one.confirmation(settings));
        return new State(
                check.filter(one -> one.isWaiting(clock.instant())).isPresent(),
                confirmation.map(MailConfirmation::at),
                confirmation.flatMap(one -> people.find(one.by())).map(Person::name));
    }

    /** Counts one more message and makes its code; refused after five in an hour. */
    @RolesAllowed(Roles.MANAGER)
    public String begin(byte[] settings) {
        Instant now = clock.instant();
        UUID practice = practice();
        MailCheck check = checks.hold(practice).orElseGet(() -> {
            MailCheck first = new MailCheck(practice, now);
            checks.add(first);
            return first;
        });
        if (!check.maySend(now)) {
            throw new DomainRefusal("refusal.notices.testOften");
        }
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
        check.send(hash(code), settings, now);
        auditLog.record(current.get(), AuditAction.SEND, AuditedObject.MAIL_CHECK, List.of(practice), "PRACTICE");
        return code;
    }

    /** Tries a code; each try is counted, the wrong ones as well. */
    @RolesAllowed(Roles.MANAGER)
    public boolean confirm(String code, byte[] settings) {
        Actor actor = current.get();
        boolean right = checks.hold(practice())
                .filter(check -> check.confirm(
                        hash(code), settings, actor.requirePerson().value(), clock.instant()))
                .isPresent();
        if (right) {
            auditLog.record(actor, AuditAction.CHANGE, AuditedObject.MAIL_CHECK, List.of(practice()), "PRACTICE");
        }
        return right;
    }

    private UUID practice() {
        return current.get().practice().value();
    }

    private byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((practice() + ":" + code).getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /**
     * How it stands.
     *
     * @param waiting whether a message was sent whose code can be typed now
     * @param confirmedAt when one was confirmed with the settings of today
     * @param confirmedBy the name of who confirmed it
     */
    public record State(boolean waiting, Optional<Instant> confirmedAt, Optional<String> confirmedBy) {}
}
