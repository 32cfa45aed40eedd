package org.keptword.web.sessions;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.promises.Beneficiary;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseSize;
import org.keptword.sessions.AgreedPromise;
import org.keptword.shared.DomainRefusal;
import org.keptword.web.promises.RecurrenceOption;

/** What makes a line of what was agreed a promise, as it is typed. */
public class AgreedPromiseForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String rhythm = RecurrenceOption.ONCE.name();
    private String beneficiary = Beneficiary.ONESELF.name();
    private String size = PromiseSize.SMALL.name();
    private ArrayList<String> days = new ArrayList<>();
    private LocalDate day;
    private LocalDate until;

    /** What it says. */
    AgreedPromise terms() {
        if (day == null) {
            throw new DomainRefusal("refusal.sessions.promiseDay");
        }
        Set<DayOfWeek> chosen = days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
        Optional<String> rule = RecurrenceOption.valueOf(rhythm).rule(day, chosen).map(PromiseRecurrence::text);
        return new AgreedPromise(beneficiary, size, day, rule.isPresent() ? RecurrenceOption.notBefore(day, until) : null, rule);
    }

    public List<RecurrenceOption> getRhythms() {
        return List.of(RecurrenceOption.values());
    }

    public List<Beneficiary> getBeneficiaries() {
        return List.of(Beneficiary.values());
    }

    public List<PromiseSize> getSizes() {
        return List.of(PromiseSize.values());
    }

    public List<DayOfWeek> getWeek() {
        return List.of(DayOfWeek.values());
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

    public List<String> getDays() {
        return new ArrayList<>(days);
    }

    public void setDays(List<String> days) {
        this.days = days == null ? new ArrayList<>() : new ArrayList<>(days);
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
