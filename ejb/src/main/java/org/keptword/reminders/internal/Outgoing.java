package org.keptword.reminders.internal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.keptword.reminders.PushAddress;
import org.keptword.reminders.ReminderChannel;
import org.keptword.shared.Actor;

/**
 * A reminder with where it goes, while it is being sent. Nothing of it is written anywhere.
 *
 * @param id of the delivery
 * @param to the client
 * @param lasts how long it is of use: a device that is off gets it within that time or not at all
 * @param addresses an e-mail address, or a number; none for notifications
 * @param devices for notifications alone
 */
public record Outgoing(
        UUID id, Actor to, ReminderChannel channel, Duration lasts, List<String> addresses, List<Device> devices) {

    /** A browser, as it was when it was read. */
    public record Device(UUID id, PushAddress address, Signer signer) {}

    /** The key of the practice: X.509 and PKCS #8, in Base64. */
    public record Signer(String publicKey, String privateKey) {

        @Override
        public String toString() {
            return "push key";
        }
    }

    /** What became of it. */
    public enum Result {
        SENT,
        /** It would be refused again. */
        REFUSED,
        /** It was not taken, and may be taken later. */
        AWAY,
        /** It may have been taken. */
        UNKNOWN
    }

    public Outgoing {
        addresses = List.copyOf(addresses);
        devices = List.copyOf(devices);
    }

    @Override
    public String toString() {
        return "reminder " + id;
    }
}
