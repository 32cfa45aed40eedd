package org.keptword.sessions.calendar;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.CurrentActor;
import org.keptword.shared.Roles;

/**
 * The secret address of a person's calendar, open to whoever holds it. A key that is unknown, renewed or given up and one of a person
 * who may not sign in any more give one and the same answer. The meetings are read as the person, so that nothing shows that the
 * person may not see.
 */
@Stateless
@DenyAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedService {

    @Inject
    FeedTransactions transactions;

    @Inject
    CurrentActor current;

    /**
     * What an address opens; empty when nothing.
     *
     * @param address the network address of whoever asks, for the limits
     */
    @PermitAll
    public Optional<Feed> read(String key, String address) {
        return transactions
                .owner(key, address)
                .flatMap(owner -> current.as(owner.finder(), () -> transactions.person(owner)))
                .map(person -> current.as(person, transactions::appointments));
    }

    /**
     * A person's meetings as calendars outside may know them: when, and nothing else.
     *
     * @param language the person's
     * @param appointments those of the last 30 days and all to come, in order of time
     */
    public record Feed(Locale language, List<Appointment> appointments) {

        /**
         * One meeting.
         *
         * @param uid a name of its own that says nothing, the same however often it moves
         * @param sequence how often it was moved or called off
         * @param changed when last
         */
        public record Appointment(
                UUID uid, int sequence, Instant startsAt, int minutes, boolean cancelled, Instant changed) {}

        public Feed {
            appointments = List.copyOf(appointments);
        }
    }
}
