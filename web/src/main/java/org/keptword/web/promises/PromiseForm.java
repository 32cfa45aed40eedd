package org.keptword.web.promises;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseSubject;
import org.keptword.promises.PromiseTerms;
import org.keptword.shared.DomainRefusal;
import org.keptword.web.shell.PageForm;

/** A promise as it is typed. */
public class PromiseForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String what;
    public String hardDay;
    public String beneficiary = PromiseTerms.Beneficiary.ONESELF.name();
    public String kind = PromiseTerms.Kind.ACT.name();
    public String size = PromiseTerms.Size.SMALL.name();
    public String horizon = PromiseTerms.Horizon.SHORT.name();
    public String rhythm = RecurrenceOption.ONCE.name();

    /** The case it is made in, where a client takes part in several. */
    public String place;

    private ArrayList<String> days = new ArrayList<>();
    private ArrayList<String> about = new ArrayList<>();
    public LocalDate day;
    public LocalTime time;
    public LocalDate until;

    PromiseForm(LocalDate today) {
        day = today;
    }

    /** What is promised. */
    PromiseTerms terms() {
        if (day == null) {
            throw new DomainRefusal("refusal.promises.dayMissing");
        }
        return new PromiseTerms(
                what,
                Optional.ofNullable(hardDay),
                PromiseTerms.Beneficiary.valueOf(beneficiary),
                PromiseTerms.Size.valueOf(size),
                PromiseTerms.Horizon.valueOf(horizon),
                PromiseTerms.Kind.valueOf(kind),
                timing());
    }

    private PromiseTerms.Timing timing() {
        Set<DayOfWeek> chosen = days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return RecurrenceOption.valueOf(rhythm).timing(day, until, time, chosen);
    }

    /** What its author ticked that it is about. */
    Set<PromiseSubject> subjects() {
        return about.stream().map(PromiseSubject::valueOf).collect(Collectors.toSet());
    }

    /** Begins with what was promised before. */
    void take(PromiseTerms terms, LocalDate today) {
        PromiseTerms.Timing timing = terms.timing();
        what = terms.what();
        hardDay = terms.hardDay().orElse(null);
        beneficiary = terms.beneficiary().name();
        kind = terms.kind().name();
        size = terms.size().name();
        horizon = terms.horizon().name();
        day = timing.first().isBefore(today) ? today : timing.first();
        until = timing.last();
        time = timing.time();
        String rule = timing.rule().map(PromiseRecurrence::text).orElse("");
        int byDay = rule.indexOf("BYDAY=");
        rhythm = (rule.isEmpty()
                        ? RecurrenceOption.ONCE
                        : byDay >= 0
                                ? RecurrenceOption.WEEKDAYS
                                : RecurrenceOption.valueOf(rule.substring(5).split(";", 2)[0]))
                .name();
        if (byDay >= 0) {
            Arrays.stream(DayOfWeek.values())
                    .filter(one -> rule.indexOf(one.name().substring(0, 2), byDay + 6) >= 0)
                    .forEach(one -> days.add(one.name()));
        }
    }

    /** Begins with somebody it is for. */
    void isFor(PromiseTerms.Beneficiary whom) {
        beneficiary = whom.name();
    }

    /** Those a promise can be for; a partner only while that is open. */
    static List<PromiseTerms.Beneficiary> beneficiaries(boolean partnerOpen) {
        return Stream.of(PromiseTerms.Beneficiary.values())
                .filter(one -> one != PromiseTerms.Beneficiary.PARTNER || partnerOpen)
                .toList();
    }

    public List<RecurrenceOption> getRhythms() {
        return List.of(RecurrenceOption.values());
    }

    public List<PromiseTerms.Kind> getKinds() {
        return List.of(PromiseTerms.Kind.values());
    }

    public List<PromiseTerms.Size> getSizes() {
        return List.of(PromiseTerms.Size.values());
    }

    public List<PromiseTerms.Horizon> getHorizons() {
        return List.of(PromiseTerms.Horizon.values());
    }

    public List<PromiseSubject> getSubjects() {
        return Stream.of(PromiseSubject.values())
                .filter(PromiseSubject::isTicked)
                .toList();
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

    public List<String> getAbout() {
        return new ArrayList<>(about);
    }

    public void setAbout(List<String> about) {
        this.about = about == null ? new ArrayList<>() : new ArrayList<>(about);
    }
}
