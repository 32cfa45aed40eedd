package org.keptword.cases.opening;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.SetContactState;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;

/**
 * Command: open a case with all that is known of it. What is left out is recorded later on its safety page.
 *
 * @param key of the draft it was typed in; it opens one case however often it is sent
 * @param place where the clients belong to, or null for the practice's first place
 * @param second the second client of a couple; in an individual case it is left out
 * @param session the first session, if it is to be planned
 * @param codes whether each client gets a code to sign up with
 */
public record OpenWholeCase(
        UUID key,
        CaseMode mode,
        Aim aim,
        @Nullable UUID place,
        Client first,
        Optional<Client> second,
        Optional<Session> session,
        boolean codes) {

    public OpenWholeCase {
        Objects.requireNonNull(key);
        Objects.requireNonNull(mode);
        Objects.requireNonNull(aim);
        Objects.requireNonNull(first);
        second = mode == CaseMode.COUPLE ? second.filter(Client::isGiven) : Optional.empty();
        Objects.requireNonNull(session);
    }

    /** The clients in the order of their slots. */
    List<Client> clients() {
        return second.map(other -> List.of(first, other)).orElseGet(() -> List.of(first));
    }

    /**
     * One client. An empty part is not recorded now. Parts are made when it is their turn, so that what is refused in one is said where it
     * was typed.
     *
     * @param name what the client is called; the second client of a couple may be without one, where nothing else is given either
     * @param role in the injury
     * @param consentGivenOn the day of informed consent
     */
    public record Client(
            @Nullable String name,
            Part role,
            Optional<Supplier<ContactSheet>> sheet,
            Optional<LocalDate> consentGivenOn,
            Optional<Function<ParticipantId, RecordScreening>> screening,
            Optional<Function<ParticipantId, SetContactState>> contact) {

        public Client {
            Objects.requireNonNull(role);
        }

        /** A client of whom the name is known, and nothing else. */
        public static Client named(String name) {
            return new Client(
                    name, Part.NOT_SAID, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        boolean isGiven() {
            return isNamed()
                    || role != Part.NOT_SAID
                    || Stream.of(sheet, consentGivenOn, screening, contact).anyMatch(Optional::isPresent);
        }

        boolean isNamed() {
            return name != null && !name.isBlank();
        }
    }

    /**
     * The first session, by the clock where the counselor is.
     *
     * @param with the one client it is with; null for everybody in the case
     */
    public record Session(@Nullable PartnerSlot with, LocalDate day, LocalTime time, int minutes) {

        public Session {
            Objects.requireNonNull(day);
            Objects.requireNonNull(time);
        }
    }
}
