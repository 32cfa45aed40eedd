package org.keptword.web.sessions;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keptword.promises.Beneficiary;
import org.keptword.promises.Rule;
import org.keptword.promises.Size;
import org.keptword.sessions.AgreedPromise;
import org.keptword.shared.DomainRefusal;

/** What makes a line of what was agreed a promise, as it is typed. */
public class AgreedPromiseForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How often, as the line offers it; more is offered where promises are entered one by one. */
    public enum Rhythm {
        ONCE,
        DAILY,
        WEEKLY,
        MONTHLY
    }

    private String rhythm = Rhythm.ONCE.name();
    private String beneficiary = Beneficiary.ONESELF.name();
    private String size = Size.SMALL.name();
    private LocalDate day;

    /** What it says. */
    AgreedPromise terms() {
        if (day == null) {
            throw new DomainRefusal("refusal.sessions.promiseDay");
        }
        Optional<Rule> rule = switch (Rhythm.valueOf(rhythm)) {
            case ONCE -> Optional.empty();
            case DAILY -> Optional.of(Rule.daily());
            case WEEKLY -> Optional.of(Rule.weekly(Set.of()));
            case MONTHLY -> Optional.of(Rule.monthly(day));
        };
        return new AgreedPromise(beneficiary, size, day, null, rule.map(Rule::text));
    }

    public List<Rhythm> getRhythms() {
        return List.of(Rhythm.values());
    }

    public List<Beneficiary> getBeneficiaries() {
        return List.of(Beneficiary.values());
    }

    public List<Size> getSizes() {
        return List.of(Size.values());
    }

    public String getRhythm() {
        return rhythm;
    }

    public void setRhythm(String rhythm) {
        this.rhythm = rhythm;
    }

    public String getBeneficiary() {
        return beneficiary;
    }

    public void setBeneficiary(String beneficiary) {
        this.beneficiary = beneficiary;
    }

    public String getSize() {
        return size;
    }

    public void setSize(String size) {
        this.size = size;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
