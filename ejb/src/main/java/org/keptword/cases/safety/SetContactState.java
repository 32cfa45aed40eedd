package org.keptword.cases.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;

/**
 * Command: set the contact state of one participant from a day on.
 *
 * @param replaces the statement the page showed, or null when it showed none: another one in force means a stale page
 * @param bound whom it binds, or null
 * @param ground why, for the counselor alone, or null
 * @param documentSeen whether the order or letter itself was seen
 * @param end a passed end asks the counselor and opens nothing; or null
 * @param review when to look at it again, or null
 * @param exceptions what stays allowed in writing; only where contact is closed
 * @param reason why a stricter state is lifted; needed only then
 */
public record SetContactState(
        ParticipantId participant,
        @Nullable UUID replaces,
        Contact state,
        @Nullable BoundParty bound,
        @Nullable String ground,
        boolean documentSeen,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate review,
        List<Allowed> exceptions,
        @Nullable String reason) {

    /** The longest ground, and the longest terms of an exception, in characters. */
    public static final int LONGEST_TEXT = 4000;

    /** What stays allowed about one thing: by which channel and at which hours. */
    public record Allowed(ExceptionAbout about, String terms) {

        public Allowed {
            Objects.requireNonNull(about);
            requireLength(terms);
        }
    }

    public SetContactState {
        Objects.requireNonNull(participant);
        Objects.requireNonNull(state);
        Objects.requireNonNull(start);
        requireLength(ground);
        requireLength(reason);
        exceptions = List.copyOf(exceptions);
        if (!state.closes() && !exceptions.isEmpty()) {
            throw new DomainRefusal("refusal.cases.exceptionWhileOpen");
        }
    }

    /** Says how contact stands where nothing stricter is lifted. */
    public SetContactState(
            ParticipantId participant,
            @Nullable UUID replaces,
            Contact state,
            @Nullable BoundParty bound,
            @Nullable String ground,
            boolean documentSeen,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate review,
            List<Allowed> exceptions) {
        this(participant, replaces, state, bound, ground, documentSeen, start, end, review, exceptions, null);
    }

    private static void requireLength(@Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new DomainRefusal("refusal.cases.textTooLong", LONGEST_TEXT);
        }
    }

    /** What a written exception to closed contact is about; always logistics. */
    public enum ExceptionAbout {
        CHILDREN,
        HOUSEHOLD,
        MONEY,
        LEGAL
    }

    /** Whom a contact state binds, from the participant's side. */
    public enum BoundParty {
        ME,
        OTHER,
        BOTH
    }
}
