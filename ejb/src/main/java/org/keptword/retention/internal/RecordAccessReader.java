package org.keptword.retention.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.keptword.access.Permit;
import org.keptword.access.Relation;
import org.keptword.retention.RecordAccessService;

/** Reads from the audit log who opened the record of the client who asks: the only place that reads it for clients. */
@ApplicationScoped
public class RecordAccessReader {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Line(Date day, String person, String reason, Instant firstAt, Instant lastAt, Boolean taken) {

        Looked looked() {
            return new Looked(
                    day.toLocalDate(),
                    new RecordAccessService.RecordAccessPage.Opened(
                            person, Relation.valueOf(reason), firstAt, lastAt, taken));
        }
    }

    /** A person who looked, and on which day of the client's. */
    public record Looked(LocalDate day, RecordAccessService.RecordAccessPage.Opened opened) {}

    /** Who looked between two moments, the last day first. */
    public List<Looked> between(Instant since, Instant before, int most, Permit own) {
        List<?> rows = em.createNativeQuery(
                        "select day, person, reason, first_at, last_at, taken from keptword.record_opened(?1, ?2, ?3, ?4)",
                        Line.class)
                .setParameter(1, since)
                .setParameter(2, before)
                .setParameter(3, own.actor().zone().getId())
                .setParameter(4, most)
                .getResultList();
        return rows.stream().map(Line.class::cast).map(Line::looked).toList();
    }
}
