package org.keptword.reports.prep;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.PartnerSlot;

/**
 * For whom a prep report is made.
 *
 * @param slot which partner, for one partner only
 */
public record PrepFor(Kind kind, Optional<PartnerSlot> slot) {

    public static final PrepFor COUNSELOR = new PrepFor(Kind.COUNSELOR, Optional.empty());

    public static final PrepFor TABLE = new PrepFor(Kind.TABLE, Optional.empty());

    public PrepFor {
        if ((kind == Kind.PARTNER) != slot.isPresent()) {
            throw new IllegalArgumentException("One partner, and nobody else, has a place");
        }
    }

    public static PrepFor partner(PartnerSlot slot) {
        return new PrepFor(Kind.PARTNER, Optional.of(slot));
    }

    /** By what an address says, {@code table}, {@code a} or {@code b}; nothing means the counselor, anything else nobody. */
    public static Optional<PrepFor> of(@Nullable String said) {
        if (said == null) {
            return Optional.of(COUNSELOR);
        }
        return switch (said) {
            case "table" -> Optional.of(TABLE);
            case "a" -> Optional.of(partner(PartnerSlot.A));
            case "b" -> Optional.of(partner(PartnerSlot.B));
            default -> Optional.empty();
        };
    }

    /** What an address says; empty for the counselor. */
    public Optional<String> inAddress() {
        return switch (kind) {
            case COUNSELOR -> Optional.empty();
            case TABLE -> Optional.of("table");
            case PARTNER -> slot.map(one -> one.name().toLowerCase(Locale.ROOT));
        };
    }

    /** As it stands in the name of a file, in which nobody is named. */
    public String inFileName() {
        return switch (kind) {
            case COUNSELOR -> "for-the-counselor";
            case TABLE -> "for-the-table";
            case PARTNER -> "for-partner-" + inAddress().orElseThrow();
        };
    }

    /** For whose eyes a prep report is made. */
    public enum Kind {
        /** The counselor alone. */
        COUNSELOR,
        /** Both partners with the counselor: only what both may see. */
        TABLE,
        /** One partner: the own things and what was shared with that partner. */
        PARTNER
    }
}
