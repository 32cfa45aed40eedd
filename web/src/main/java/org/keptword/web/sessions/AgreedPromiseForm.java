package org.keptword.web.sessions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseTerms;
import org.keptword.sessions.HoldSession;
import org.keptword.shared.DomainRefusal;
import org.keptword.web.promises.RecurrenceOption;
import org.keptword.web.shell.PageForm;

/** What makes a line of what was agreed a promise, as it is typed. */
public class AgreedPromiseForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String rhythm = RecurrenceOption.ONCE.name();
    public String beneficiary = PromiseTerms.Beneficiary.ONESELF.name();
    public String size = PromiseTerms.Size.SMALL.name();
    private ArrayList<String> days = new ArrayList<>();
    public LocalDate day;
    public LocalDate until;

    /** Takes the terms a promise had in an undone record. */
    void take(HoldSession.AgreedPromise earlier) {
        Optional<PromiseRecurrence> rule = earlier.rule().map(PromiseRecurrence::new);
        rhythm = RecurrenceOption.of(rule).name();
        beneficiary = earlier.forWhom();
        size = earlier.size();
        day = earlier.first();
        until = earlier.last();
        setDays(rule.stream()
                .flatMap(one -> one.weekdays().stream())
                .map(DayOfWeek::name)
                .toList());
    }

    /** What it says. */
    HoldSession.AgreedPromise terms() {
        if (day == null) {
            throw new DomainRefusal("refusal.sessions.promiseDay");
        }
        Set<DayOfWeek> chosen = days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
        Optional<String> rule =
                RecurrenceOption.valueOf(rhythm).rule(day, chosen).map(PromiseRecurrence::text);
        return new HoldSession.AgreedPromise(
                beneficiary, size, day, rule.isPresent() ? RecurrenceOption.notBefore(day, until) : null, rule);
    }

    public List<RecurrenceOption> getRhythms() {
        return List.of(RecurrenceOption.values());
    }

    public List<PromiseTerms.Size> getSizes() {
        return List.of(PromiseTerms.Size.values());
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
