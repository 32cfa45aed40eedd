package org.keptword.promises;

import java.util.Objects;
import java.util.Optional;
import org.keptword.shared.DomainRefusal;

/**
 * The terms of a promise.
 *
 * @param what in the words of the owner; 1 to 300 UTF-16 code units
 * @param hardDay the smallest part that is kept on a hard day too; at most 300 UTF-16 code units
 */
public record PromiseTerms(
        String what,
        Optional<String> hardDay,
        Beneficiary beneficiary,
        PromiseSize size,
        PromiseHorizon horizon,
        PromiseKind kind,
        PromiseTiming timing) {

    /** The longest text. */
    public static final int LONGEST = 300;

    public PromiseTerms {
        Objects.requireNonNull(beneficiary);
        Objects.requireNonNull(size);
        Objects.requireNonNull(horizon);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(timing);
        if (what == null || what.isBlank()) {
            throw new DomainRefusal("refusal.promises.nothingPromised");
        }
        what = what.strip();
        hardDay = hardDay.map(String::strip).filter(text -> !text.isEmpty());
        if (what.length() > LONGEST || hardDay.map(String::length).orElse(0) > LONGEST) {
            throw new DomainRefusal("refusal.promises.tooLong", LONGEST);
        }
    }

    /**
     * Whether it asks for something towards or with the other partner, and so rests while that is closed: what is for the partner, and
     * time together that is not for the children alone.
     */
    public boolean isTowardsPartner() {
        return beneficiary == Beneficiary.PARTNER
                || (kind == PromiseKind.TIME_TOGETHER && beneficiary != Beneficiary.CHILDREN);
    }
}
