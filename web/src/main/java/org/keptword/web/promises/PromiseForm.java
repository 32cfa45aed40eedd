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
import org.keptword.promises.Beneficiary;
import org.keptword.promises.Horizon;
import org.keptword.promises.PromiseKind;
import org.keptword.promises.Rule;
import org.keptword.promises.Size;
import org.keptword.promises.Subject;
import org.keptword.promises.Terms;
import org.keptword.promises.Timing;
import org.keptword.shared.DomainRefusal;
import org.keptword.web.shell.PageForm;

/** A promise as it is typed. */
public class PromiseForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String what;
    public String hardDay;
    public String beneficiary = Beneficiary.ONESELF.name();
    public String kind = PromiseKind.ACT.name();
    public String size = Size.SMALL.name();
    public String horizon = Horizon.SHORT.name();
    public String rhythm = Rhythm.ONCE.name();
    private ArrayList<String> days = new ArrayList<>();
    private ArrayList<String> about = new ArrayList<>();
    public LocalDate day;
    public LocalTime time;
    public LocalDate until;

    PromiseForm(LocalDate today) {
        day = today;
    }

    /** What is promised. */
    Terms terms() {
        if (day == null) {
            throw new DomainRefusal("refusal.promises.dayMissing");
        }
        return new Terms(
                what,
                Optional.ofNullable(hardDay),
                Beneficiary.valueOf(beneficiary),
                Size.valueOf(size),
                Horizon.valueOf(horizon),
                PromiseKind.valueOf(kind),
                timing());
    }

    private Timing timing() {
        Set<DayOfWeek> chosen = days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return Rhythm.valueOf(rhythm).timing(day, until, time, chosen);
    }

    /** What its author ticked that it is about. */
    Set<Subject> subjects() {
        return about.stream().map(Subject::valueOf).collect(Collectors.toSet());
    }

    /** Begins with what was promised before. */
    void take(Terms terms, LocalDate today) {
        Timing timing = terms.timing();
        what = terms.what();
        hardDay = terms.hardDay().orElse(null);
        beneficiary = terms.beneficiary().name();
        kind = terms.kind().name();
        size = terms.size().name();
        horizon = terms.horizon().name();
        day = timing.first().isBefore(today) ? today : timing.first();
        until = timing.last();
        time = timing.time();
        String rule = timing.rule().map(Rule::text).orElse("");
        int byDay = rule.indexOf("BYDAY=");
        rhythm = (rule.isEmpty()
                        ? Rhythm.ONCE
                        : byDay >= 0
                                ? Rhythm.WEEKDAYS
                                : Rhythm.valueOf(rule.substring(5).split(";", 2)[0]))
                .name();
        if (byDay >= 0) {
            Arrays.stream(DayOfWeek.values())
                    .filter(one -> rule.indexOf(one.name().substring(0, 2), byDay + 6) >= 0)
                    .forEach(one -> days.add(one.name()));
        }
    }

    /** Begins with somebody it is for. */
    void isFor(Beneficiary whom) {
        beneficiary = whom.name();
    }

    public List<Rhythm> getRhythms() {
        return List.of(Rhythm.values());
    }

    public List<PromiseKind> getKinds() {
        return List.of(PromiseKind.values());
    }

    public List<Size> getSizes() {
        return List.of(Size.values());
    }

    public List<Horizon> getHorizons() {
        return List.of(Horizon.values());
    }

    public List<Subject> getSubjects() {
        return Stream.of(Subject.values()).filter(Subject::isTicked).toList();
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
