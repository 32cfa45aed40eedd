package org.keptword.cases.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A transaction that changed something in a case; triggers write it (ADR 62). Its numbers are read, it is never loaded. */
@Entity
@Immutable
@IdClass(CaseChange.Key.class)
public class CaseChange {

    @Id
    @Column(name = "case_id")
    private UUID caseId;

    @Id
    @Column(name = "transaction")
    private long transaction;

    @Column
    private UUID practiceId;

    protected CaseChange() {}

    /** The case and the number of the transaction. */
    public record Key(UUID caseId, long transaction) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;
    }
}
