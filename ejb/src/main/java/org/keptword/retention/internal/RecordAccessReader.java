package org.keptword.retention.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.keptword.access.Permit;
import org.keptword.access.Relation;
import org.keptword.retention.RecordAccessPage;

/** Reads from the audit log who opened the record of the client who asks: the only place that reads it for clients. */
@ApplicationScoped
public class RecordAccessReader {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** A person who looked, and on which day of the client's. */
    public record Looked(LocalDate day, RecordAccessPage.Opened opened) {}

    /** Who looked between two moments, the last day first. */
    @SuppressWarnings("unchecked") // the second argument says what the rows are
    public List<Looked> between(Instant since, Instant before, int most, Permit own) {
        return ((List<Tuple>) em.createNativeQuery(
                                "select day, person, reason, first_at, last_at, taken from keptword.record_opened(?1, ?2, ?3, ?4)",
                                Tuple.class)
                        .setParameter(1, since)
                        .setParameter(2, before)
                        .setParameter(3, own.actor().zone().getId())
                        .setParameter(4, most)
                        .getResultList())
                .stream()
                        .map(row -> new Looked(
                                ClosedCaseRepository.day(row, "day").orElseThrow(),
                                new RecordAccessPage.Opened(
                                        row.get("person", String.class),
                                        Relation.valueOf(row.get("reason", String.class)),
                                        row.get("first_at", Instant.class),
                                        row.get("last_at", Instant.class),
                                        row.get("taken", Boolean.class))))
                        .toList();
    }
}
