package org.keptword.cases.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Aim;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.shared.persistence.Stamp;

/** That the aim of a case was set, on which day, by whom. */
@Entity
@Immutable
@Table(name = "case_aim")
public class AimChange extends CaseRecord {

    @Enumerated(EnumType.STRING)
    private Aim aim;

    private LocalDate since;

    @Embedded
    @SuppressWarnings("UnusedVariable") // read by queries and kept for the record
    private Stamp set;

    protected AimChange() {}

    public AimChange(Case of, @Nullable UUID setBy, Instant setAt) {
        super(Ids.newId(), of.practiceId(), of.id());
        this.aim = of.aim();
        this.since = of.aimSince();
        this.set = new Stamp(setBy, setAt);
    }

    public Aim aim() {
        return aim;
    }

    public LocalDate since() {
        return since;
    }
}
