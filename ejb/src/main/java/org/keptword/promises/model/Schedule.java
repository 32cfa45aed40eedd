package org.keptword.promises.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseTerms;

/** When a promise is due and where its owner lives, as stored. */
@Embeddable
public class Schedule implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "first_on")
    private LocalDate firstOn;

    @Column(name = "last_on")
    private @Nullable LocalDate lastOn;

    @Column(name = "at_minute")
    private @Nullable Integer atMinute;

    @Column(name = "rule")
    private @Nullable String rule;

    @Column(name = "zones")
    private String[] zones;

    protected Schedule() {}

    public Schedule(PromiseTerms.Timing timing, OwnerTimeZones zones) {
        this.firstOn = timing.first();
        this.lastOn = timing.last();
        this.atMinute = timing.time() == null ? null : timing.time().toSecondOfDay() / 60;
        this.rule = timing.rule().map(PromiseRecurrence::text).orElse(null);
        this.zones = zones.stored();
    }

    private Schedule(Schedule of, OwnerTimeZones zones) {
        this.firstOn = of.firstOn;
        this.lastOn = of.lastOn;
        this.atMinute = of.atMinute;
        this.rule = of.rule;
        this.zones = zones.stored();
    }

    /** The same for an owner who lives elsewhere from now on. */
    Schedule moved(ZoneId to, Instant now) {
        return new Schedule(this, zones().moved(to, now));
    }

    public PromiseTerms.Timing timing() {
        LocalTime time = atMinute == null ? null : LocalTime.MIN.plusMinutes(atMinute);
        return new PromiseTerms.Timing(
                firstOn, lastOn, time, Optional.ofNullable(rule).map(PromiseRecurrence::new));
    }

    public OwnerTimeZones zones() {
        return OwnerTimeZones.of(zones);
    }
}
