package org.keptword.web.sessions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.promises.Beneficiary;
import org.keptword.promises.Rule;
import org.keptword.promises.Size;
import org.keptword.sessions.AgreedPromise;
import org.keptword.shared.DomainRefusal;
import org.keptword.web.promises.Rhythm;
import org.keptword.web.shell.PageForm;

/** What makes a line of what was agreed a promise, as it is typed. */
public class AgreedPromiseForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String rhythm = Rhythm.ONCE.name();
    public String beneficiary = Beneficiary.ONESELF.name();
    public String size = Size.SMALL.name();
    private ArrayList<String> days = new ArrayList<>();
    public LocalDate day;
    public LocalDate until;

    /** What it says. */
    AgreedPromise terms() {
        if (day == null) {
            throw new DomainRefusal("refusal.sessions.promiseDay");
        }
        Set<DayOfWeek> chosen = days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
        Optional<String> rule = Rhythm.valueOf(rhythm).rule(day, chosen).map(Rule::text);
        return new AgreedPromise(beneficiary, size, day, rule.isPresent() ? Rhythm.notBefore(day, until) : null, rule);
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

    public List<DayOfWeek> getWeek() {
        return List.of(DayOfWeek.values());
    }

    public List<String> getDays() {
        return new ArrayList<>(days);
    }

    public void setDays(List<String> days) {
        this.days = days == null ? new ArrayList<>() : new ArrayList<>(days);
    }
}
